package io.clientele.subscription.licence;

import io.clientele.platform.decision.Refusal;
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

  /**
   * What forbids that there are this many licences: those that clients have must be taken back
   * first. The commands that lower their number ask this in the write that does it.
   *
   * @param licences how many there would be of each add-on; none of one that is missing
   * @return a reason for each add-on of which more are assigned; empty if nothing forbids it
   */
  public List<Refusal> inUseBeyond(Map<AddOn, Integer> licences) {
    return clients.keySet().stream()
        .filter(addOn -> count(addOn) > licences.getOrDefault(addOn, 0))
        .map(addOn -> LicenceRefusal.inUse(addOn, licences.getOrDefault(addOn, 0), count(addOn)))
        .toList();
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
