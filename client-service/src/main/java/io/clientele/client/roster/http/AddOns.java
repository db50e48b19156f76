package io.clientele.client.roster.http;

import io.clientele.client.account.Solution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Add-ons, and all that a client can have of them together, as the list keeps it. */
final class AddOns {

  private AddOns() {}

  /** By name, in order. */
  static List<String> known() {
    return Arrays.stream(Solution.values())
        .filter(one -> one != Solution.BOOKKEEPING)
        .map(Enum::name)
        .sorted()
        .toList();
  }

  /** Every combination in which one of these is. */
  static Set<String> with(Set<String> wanted) {
    return combinations().stream()
        .filter(some -> some.stream().anyMatch(wanted::contains))
        .map(some -> String.join(",", some))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<List<String>> combinations() {
    List<List<String>> all = new ArrayList<>();
    all.add(List.of());
    for (var addOn : known()) {
      for (var without : List.copyOf(all)) {
        var with = new ArrayList<>(without);
        with.add(addOn);
        all.add(with);
      }
    }
    return all;
  }
}
