package io.clientele.subscription.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a plan gives less of than another. Nobody is moved by itself to where something is taken
 * away that may be in use: clients, licences, teams (SUB-1).
 */
final class Less {

  private Less() {}

  static List<String> in(Plan plan, Plan than) {
    var less = new ArrayList<String>();
    if (plan.clients() < than.clients()) {
      less.add("clients");
    }
    if (than.teams() && !plan.teams()) {
      less.add("teams");
    }
    than.kinds().forEach((region, kinds) -> addIfLess(less, region, plan, kinds));
    for (var addOn : AddOn.values()) {
      if (lacks(plan, than, addOn)) {
        less.add(addOn.name());
      }
    }
    return less;
  }

  private static void addIfLess(List<String> less, Region region, Plan plan, List<Kind> kinds) {
    if (!plan.kinds().getOrDefault(region, List.of()).containsAll(kinds)) {
      less.add("kinds of client in " + region);
    }
  }

  private static boolean lacks(Plan plan, Plan than, AddOn addOn) {
    var sold = plan.licencePrices().getOrDefault(addOn, Map.of()).keySet();
    return (than.addOns().contains(addOn) && !plan.addOns().contains(addOn))
        || plan.licences().getOrDefault(addOn, 0) < than.licences().getOrDefault(addOn, 0)
        || !sold.containsAll(than.licencePrices().getOrDefault(addOn, Map.of()).keySet());
  }
}
