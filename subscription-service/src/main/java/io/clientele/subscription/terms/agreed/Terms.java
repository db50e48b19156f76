package io.clientele.subscription.terms.agreed;

import io.clientele.subscription.billing.Agreement;
import io.clientele.subscription.billing.Item;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.plan.Entitlements;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a practice has agreed to.
 *
 * @param plan the plan, in the version agreed on
 * @param clients the bundle: how many clients it may have
 * @param entitlements what else it may use; its licences are those of the plan and those bought
 * @param agreement what is paid for that, and when; null while nothing is
 */
public record Terms(
    ChosenPlan plan, int clients, Entitlements entitlements, @Nullable Agreement agreement) {

  /** How many licences of an add-on were bought on top of what the plan includes (SUB-3). */
  public int bought(AddOn addOn) {
    return agreement == null
        ? 0
        : agreement.items().stream()
            .filter(item -> item.code().equals(addOn.name()))
            .mapToInt(Item::quantity)
            .sum();
  }

  /** How many were bought of each add-on. */
  public Map<AddOn, Integer> bought() {
    var bought = new TreeMap<AddOn, Integer>();
    for (var addOn : AddOn.values()) {
      bought.put(addOn, bought(addOn));
    }
    return bought;
  }

  /** How many licences of an add-on there are (SUB-3). */
  public int licences(AddOn addOn) {
    return entitlements.licences().getOrDefault(addOn, 0);
  }

  /** How many licences of an add-on the plan includes. */
  public int included(AddOn addOn) {
    return licences(addOn) - bought(addOn);
  }
}
