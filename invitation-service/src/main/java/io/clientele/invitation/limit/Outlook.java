package io.clientele.invitation.limit;

import io.clientele.platform.decision.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * For how many invitations of one sender there is room yet today, for who plans them: each that is
 * planned takes room from those after it, and nothing is counted.
 */
public final class Outlook {

  private final Limits limits;
  private final Counts counts;
  private final Sender sender;
  private final Map<String, Integer> taken = new HashMap<>();

  Outlook(Limits limits, Counts counts, Sender sender) {
    this.limits = limits;
    this.counts = counts;
    this.sender = sender;
  }

  /**
   * Reads what was counted already, for what is asked next.
   *
   * @param contacts of each invitation, as {@link Limits#take} has them
   */
  public void look(List<List<String>> contacts) {
    var fresh =
        contacts.stream()
            .flatMap(each -> limits.countedToday(sender, each).stream())
            .map(Limits.Counted::key)
            .filter(key -> !taken.containsKey(key))
            .collect(Collectors.toSet());
    counts.taken(fresh).forEach(taken::putIfAbsent);
  }

  /** Why there is no room for one more; else it takes it. */
  public Optional<Refusal> take(List<String> contacts) {
    var all = limits.countedToday(sender, contacts);
    for (var each : all) {
      if (taken.getOrDefault(each.key(), 0) >= each.most()) {
        return Optional.of(limits.none(each));
      }
    }
    all.forEach(each -> taken.merge(each.key(), 1, Integer::sum));
    return Optional.empty();
  }
}
