package io.clientele.subscription.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a practice may use, besides a number of clients. Lists are sorted and name nothing twice, so
 * that equal rights are equal here, in the store and on the wire.
 *
 * @param kinds the kinds of client it may add (CLI-2)
 * @param teams whether its colleagues may form teams (CLI-5)
 * @param addOns the add-ons it has (CLI-3)
 * @param licences how many clients may have each of its add-ons; none where an add-on is missing
 */
public record Entitlements(
    List<Kind> kinds, boolean teams, List<AddOn> addOns, Map<AddOn, Integer> licences) {

  public Entitlements {
    kinds = kinds.stream().distinct().sorted().toList();
    addOns = addOns.stream().distinct().sorted().toList();
    licences = Collections.unmodifiableMap(new TreeMap<>(licences));
  }
}
