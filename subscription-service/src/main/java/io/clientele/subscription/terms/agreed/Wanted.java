package io.clientele.subscription.terms.agreed;

import io.clientele.subscription.billing.Interval;
import io.clientele.subscription.plan.AddOn;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a practice wants to agree on; what it does not mention stays as it is.
 *
 * @param plan the code of a plan
 * @param interval how often it wants to pay
 * @param licences how many licences of an add-on it wants on top of what the plan includes (SUB-3)
 */
public record Wanted(
    @Nullable String plan, @Nullable Interval interval, Map<AddOn, Integer> licences) {

  public Wanted {
    licences = Collections.unmodifiableMap(new TreeMap<>(licences));
  }

  /** Another plan, and nothing else. */
  public static Wanted plan(String code) {
    return new Wanted(code, null, Map.of());
  }
}
