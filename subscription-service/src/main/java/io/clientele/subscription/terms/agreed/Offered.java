package io.clientele.subscription.terms.agreed;

import io.clientele.subscription.billing.Agreement;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.billing.Item;
import io.clientele.subscription.billing.Price;
import io.clientele.subscription.billing.Schedule;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Entitlements;
import io.clientele.subscription.plan.Plan;
import io.clientele.subscription.plan.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A plan in the version a practice gets it in, at the prices of its region.
 *
 * @param price what the plan itself costs
 */
public record Offered(Plan plan, Region region, Price price) {

  /** Empty if the plan has no price there. */
  public static Optional<Offered> in(Region region, Plan plan) {
    return Optional.ofNullable(plan.prices().get(region))
        .filter(price -> plan.isOpenTo(region))
        .map(price -> new Offered(plan, region, price));
  }

  /** What one licence more of an add-on costs; empty where it cannot be had. */
  public Optional<Price> licence(AddOn addOn) {
    return Optional.ofNullable(plan.licencePrices().getOrDefault(addOn, Map.of()).get(region));
  }

  /**
   * What is agreed on with whoever takes it.
   *
   * @param more how many licences of its add-ons are bought besides
   */
  public Terms agreed(Schedule schedule, Map<AddOn, Integer> more) {
    return new Terms(
        ChosenPlan.of(plan),
        plan.clients(),
        with(plan.entitlements(region), more),
        new Agreement(price.currency(), schedule, items(schedule.interval(), more)));
  }

  private List<Item> items(Interval interval, Map<AddOn, Integer> more) {
    var items = new ArrayList<Item>();
    items.add(new Item(plan.code(), 1, price.per(interval)));
    new TreeMap<>(more)
        .forEach(
            (addOn, number) -> {
              if (number > 0) {
                items.add(
                    new Item(addOn.name(), number, licence(addOn).orElseThrow().per(interval)));
              }
            });
    return items;
  }

  /** These rights with so many licences more. */
  static Entitlements with(Entitlements rights, Map<AddOn, Integer> more) {
    var licences = new TreeMap<>(rights.licences());
    more.forEach((addOn, number) -> licences.merge(addOn, number, Integer::sum));
    licences.values().removeIf(number -> number == 0);
    return new Entitlements(rights.kinds(), rights.teams(), rights.addOns(), licences);
  }
}
