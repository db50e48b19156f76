package io.clientele.platform.rebuild;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an operator may do about rebuilds of a list. One is under way at a time. */
public final class Rebuilds {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

  private final String list;
  private final PointerStore store;
  private final Clock clock;

  Rebuilds(String list, PointerStore store, Clock clock) {
    this.list = list;
    this.store = store;
    this.clock = clock;
  }

  /**
   * How a list stands.
   *
   * @param live the collection it is read from
   * @param beside one more that is written; null unless a rebuild needs it
   * @param version of the pointer, which each instance has confirmed or will
   * @param rebuild the one under way, or the last one; null if there was none
   */
  public record State(
      String list,
      String live,
      @Nullable String beside,
      long version,
      List<Instance> instances,
      @Nullable Rebuild rebuild) {}

  /** An instance, and the newest version it goes by. */
  public record Instance(String instance, long saw) {}

  /**
   * A rebuild.
   *
   * @param despiteDifferences whether it swaps though rows differ at equal sequence
   * @param since when this phase began
   * @param waitsFor what it cannot go on without, in words
   * @param found by the last walk through both collections; null before the first
   */
  public record Rebuild(
      String id,
      Phase phase,
      boolean despiteDifferences,
      Instant startedAt,
      Instant since,
      @Nullable Instant endedAt,
      List<String> waitsFor,
      @Nullable Findings found) {}

  /**
   * Begins one, unless there is one under way.
   *
   * @param despiteDifferences whether it may swap without asking, though rows differ
   * @return whether none was under way
   * @throws MongoException if that is not known
   */
  public boolean begin(boolean despiteDifferences) {
    LOG.info("an operator wants {} rebuilt, despite differences: {}", list, despiteDifferences);
    return store.begin(despiteDifferences, clock.instant());
  }

  /** Lets the one under way swap though rows differ; false if none is, or it has swapped. */
  public boolean swapDespiteDifferences() {
    LOG.info("an operator lets the rebuild of {} swap despite differences", list);
    return store.despiteDifferences();
  }

  /** Stops the one under way; false if none is, or it has swapped. */
  public boolean cancel() {
    LOG.info("an operator cancels the rebuild of {}", list);
    return store.cancel(clock.instant());
  }

  /** How it all stands now. */
  public State state() {
    var document = store.document();
    return new State(
        list,
        store.live(document),
        document.getString("beside"),
        PointerStore.version(document),
        store.confirmations().all(),
        Run.of(list, document).map(Rebuilds::shown).orElse(null));
  }

  private static Rebuild shown(Run run) {
    return new Rebuild(
        run.id(),
        run.phase(),
        run.despiteDifferences(),
        run.startedAt(),
        run.since(),
        run.endedAt(),
        run.waitsFor(),
        run.found());
  }
}
