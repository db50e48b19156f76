package io.clientele.integration.connection;

import io.clientele.integration.provider.ListName;
import java.time.Instant;
import java.util.List;

/**
 * An import under way. Whoever works on it moves {@code dueAt} ahead; if they die it comes due.
 *
 * @param id tells one run from another
 * @param dueAt when somebody is to work on it
 * @param attempts how often in a row it was put off because of a fault
 * @param lists how far each has come
 */
public record ImportRun(String id, Instant dueAt, int attempts, List<ListProgress> lists) {

  public ImportRun {
    lists = List.copyOf(lists);
  }

  /** The lists nothing is known of yet. */
  public List<ListName> pending() {
    return lists.stream().filter(ListProgress::isPending).map(ListProgress::list).toList();
  }

  ImportRun due(Instant at, int newAttempts) {
    return new ImportRun(id, at, newAttempts, lists);
  }

  ImportRun with(ListProgress progress, Instant nextDue) {
    var next =
        lists.stream()
            .map(one -> one.list() == progress.list() && one.isPending() ? progress : one)
            .toList();
    return new ImportRun(id, nextDue, 0, next);
  }
}
