package io.clientele.integration.connection;

import io.clientele.integration.provider.ListName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import under way. Whoever works on it moves {@code dueAt} ahead; if they die it comes due.
 *
 * @param id tells one run from another
 * @param dueAt when somebody is to work on it
 * @param attempts how often in a row it was put off because of a fault
 * @param failingSince when the first of those was; null if there is none
 * @param lists how far each has come
 * @param waitsUntil until when the provider, or what we may ask of it, has it wait; null while it
 *     does not
 */
public record ImportRun(
    String id,
    Instant dueAt,
    int attempts,
    @Nullable Instant failingSince,
    List<ListProgress> lists,
    @Nullable Instant waitsUntil) {

  public ImportRun {
    lists = List.copyOf(lists);
  }

  /** The lists nothing is known of yet. */
  public List<ListName> pending() {
    return lists.stream().filter(ListProgress::isPending).map(ListProgress::list).toList();
  }

  /** One whose lists are all yet to come. */
  static ImportRun of(String id, Instant dueAt, List<ListName> lists) {
    return new ImportRun(id, dueAt, 0, null, ListProgress.pending(lists), null);
  }

  /** The same, from its beginning. */
  ImportRun again(Instant at) {
    return of(id, at, lists.stream().map(ListProgress::list).toList());
  }

  /** Worked on by somebody, or left to others; its faults still count. */
  ImportRun due(Instant at) {
    return new ImportRun(id, at, attempts, failingSince, lists, null);
  }

  /** Put off, and not because we are to wait: no fault either, it ends a row of them. */
  ImportRun resting(Instant until) {
    return new ImportRun(id, until, 0, null, lists, null);
  }

  /** Put off by an answer: that is no fault, and ends a row of them. */
  ImportRun waiting(Instant until) {
    return new ImportRun(id, until, 0, null, lists, until);
  }

  /** Put off because of one fault more. */
  ImportRun faulty(Instant now, Instant nextDue) {
    return new ImportRun(
        id, nextDue, attempts + 1, failingSince == null ? now : failingSince, lists, null);
  }

  /** What did not come by now has failed. */
  ImportRun givenUp(Instant now) {
    var next = lists.stream().map(one -> one.isPending() ? one.failed(now) : one).toList();
    return new ImportRun(id, dueAt, 0, null, next, null);
  }

  /** Whether it has brought anything. */
  boolean hasImported() {
    return lists.stream().anyMatch(ListProgress::isImported);
  }

  ImportRun with(ListProgress progress, Instant nextDue) {
    var next =
        lists.stream()
            .map(one -> one.list() == progress.list() && one.isPending() ? progress : one)
            .toList();
    return new ImportRun(id, nextDue, 0, null, next, null);
  }
}
