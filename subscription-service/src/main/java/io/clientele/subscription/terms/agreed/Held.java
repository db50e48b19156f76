package io.clientele.subscription.terms.agreed;

import io.clientele.subscription.billing.Agreement;
import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.billing.Item;
import io.clientele.subscription.billing.Schedule;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Entitlements;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is agreed on already, as it goes on. What was agreed keeps its price (SUB-1); what comes to
 * it costs what it costs in the same version of the plan.
 *
 * @param agreement what is paid for it
 * @param offer the version of the plan that is held; empty if it has gone from the catalogue
 */
public record Held(Terms terms, Agreement agreement, Optional<Offered> offer) {

  /** Whether the plan can be paid for this often. */
  public boolean isPriced(Interval interval) {
    return isHeld(interval) || offer.isPresent();
  }

  /** Whether licences of an add-on can be had, paid for this often. */
  public boolean sells(AddOn addOn, Interval interval) {
    return isHeld(interval) && terms.bought(addOn) > 0
        || offer.flatMap(it -> it.licence(addOn)).isPresent();
  }

  /**
   * The same with another number of licences, or paid for in other terms.
   *
   * @param more how many licences are bought on top of those of the plan; of what {@link #sells}
   */
  public Terms with(Schedule schedule, Map<AddOn, Integer> more) {
    var interval = schedule.interval();
    var items = new ArrayList<Item>();
    var plan = agreement.items().getFirst();
    items.add(
        isHeld(interval)
            ? plan
            : new Item(plan.code(), 1, offer.orElseThrow().price().per(interval)));
    bought(more).forEach((addOn, number) -> items.add(item(addOn, number, interval)));
    var rights = terms.entitlements();
    return new Terms(
        terms.plan(),
        terms.clients(),
        Offered.with(
            new Entitlements(rights.kinds(), rights.teams(), rights.addOns(), included()), more),
        new Agreement(agreement.currency(), schedule, items));
  }

  private Item item(AddOn addOn, int number, Interval interval) {
    return new Item(addOn.name(), number, unitPrice(addOn, interval));
  }

  private long unitPrice(AddOn addOn, Interval interval) {
    return agreement.items().stream()
        .filter(item -> isHeld(interval) && item.code().equals(addOn.name()))
        .map(Item::unitPrice)
        .findFirst()
        .orElseGet(() -> offer.flatMap(it -> it.licence(addOn)).orElseThrow().per(interval));
  }

  private boolean isHeld(Interval interval) {
    return agreement.schedule().interval() == interval;
  }

  private Map<AddOn, Integer> included() {
    var included = new TreeMap<AddOn, Integer>();
    terms.entitlements().addOns().forEach(addOn -> included.put(addOn, terms.included(addOn)));
    return included;
  }

  private static Map<AddOn, Integer> bought(Map<AddOn, Integer> more) {
    var bought = new TreeMap<>(more);
    bought.values().removeIf(number -> number == 0);
    return bought;
  }
}
