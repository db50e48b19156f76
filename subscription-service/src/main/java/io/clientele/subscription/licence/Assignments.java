package io.clientele.subscription.licence;

import io.clientele.subscription.plan.AddOn;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which clients of a practice have its add-ons. It is part of the subscription, so that one write
 * sees how many licences there are and how many are given (SUB-3).
 *
 * @param clients by add-on, the ids of those that have it, in the order in which they got it
 */
public record Assignments(Map<AddOn, List<String>> clients) {

  public Assignments {
    clients = Collections.unmodifiableMap(new TreeMap<>(clients));
  }

  /** Nobody has any. */
  public static Assignments none() {
    return new Assignments(Map.of());
  }

  /** How many clients have this add-on. */
  public int count(AddOn addOn) {
    return clients.getOrDefault(addOn, List.of()).size();
  }
}
