package io.clientele.subscription.licence;

import io.clientele.subscription.plan.AddOn;
import java.util.ArrayList;
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
    return of(addOn).size();
  }

  /** Whether a client has it. */
  public boolean has(AddOn addOn, String client) {
    return of(addOn).contains(client);
  }

  /** The same, and this client has it too. */
  public Assignments give(AddOn addOn, String client) {
    var those = new ArrayList<>(takeBack(addOn, client).of(addOn));
    those.add(client);
    return with(addOn, those);
  }

  /** The same, and this client does not have it. */
  public Assignments takeBack(AddOn addOn, String client) {
    return with(addOn, of(addOn).stream().filter(one -> !one.equals(client)).toList());
  }

  private List<String> of(AddOn addOn) {
    return clients.getOrDefault(addOn, List.of());
  }

  private Assignments with(AddOn addOn, List<String> those) {
    var next = new TreeMap<>(clients);
    if (those.isEmpty()) {
      next.remove(addOn);
    } else {
      next.put(addOn, List.copyOf(those));
    }
    return new Assignments(next);
  }
}
