package io.clientele.platform.aggregate;

import com.mongodb.ReadConcern;
import com.mongodb.client.model.Filters;
import io.clientele.platform.decision.Decision;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates of one kind: load, decide, write once. A store that does not answer in time throws
 * the driver's exception; the caller then cannot know whether the write happened, and repeats with
 * its key.
 *
 * @param <S> the state
 * @param <E> the family of events
 */
public final class Aggregates<S, E> {

  /** Above this many unsent events an aggregate takes no more commands until they are sent. */
  static final int MOST_PENDING = 100;

  static final int TRIES = 40;

  private final AggregateType<S, E> type;
  private final AggregateStore store;

  Aggregates(AggregateType<S, E> type, AggregateStore store) {
    this.type = type;
    this.store = store;
  }

  /** What lies under this id, if only as an empty place. */
  public Stored<S> find(String id) {
    var document = store.collection(type).find(Filters.eq(id)).first();
    if (document == null) {
      return new Stored<>(id, 0, null, new Document());
    }
    var state = document.containsKey("stub") ? null : store.changes().read(type.state(), document);
    return new Stored<>(id, document.getLong("version"), state, document);
  }

  /** Those of these that there are, by id, in one read. */
  public Map<String, S> find(Collection<String> ids) {
    return find(ids, ReadConcern.LOCAL);
  }

  /**
   * Which of these there are, as no change of the store's leader undoes any more; what was written
   * just now may be missing.
   */
  public Map<String, S> findForGood(Collection<String> ids) {
    return find(ids, ReadConcern.MAJORITY);
  }

  private Map<String, S> find(Collection<String> ids, ReadConcern concern) {
    var there = new HashMap<String, S>();
    store
        .collection(type)
        .withReadConcern(concern)
        .find(Filters.and(Filters.in("_id", ids), Filters.exists("stub", false)))
        .forEach(
            document ->
                there.put(document.getString("_id"), store.changes().read(type.state(), document)));
    return there;
  }

  /** What was answered under this key before, if anything, or the refusal of its second use. */
  public Optional<Outcome<S>> repeated(Stored<S> stored, Cause cause) {
    var key = cause.key();
    return key == null
        ? Optional.empty()
        : Keys.find(stored.document(), key, store.now()).map(entry -> Keys.repeat(entry, key));
  }

  /**
   * One command.
   *
   * @param decide from the present state, null if there is none yet, to the decision; called again
   *     after every lost race, so it may have no effect of its own
   * @param answer from the state that follows to what the caller is told, kept with the key
   * @throws TryAgain after losing too many races, or while too many events are unsent
   * @throws NotUnique if a unique index other than the id's forbids it
   */
  public Outcome<S> command(
      String id, Cause cause, Function<@Nullable S, Decision<S, E>> decide, Function<S, ?> answer) {
    for (var attempt = 0; attempt < TRIES; attempt++) {
      var before = find(id);
      var repeated = repeated(before, cause);
      if (repeated.isPresent()) {
        return repeated.get();
      }
      switch (decide.apply(before.state())) {
        case Decision.Refused<S, E> no -> {
          return new Outcome.Refused<>(no.why());
        }
        case Decision.Unchanged<S, E> same -> {
          return unchanged(before);
        }
        case Decision.Done<S, E> done -> {
          var written = write(before, done, cause, answer);
          if (written.isPresent()) {
            return written.get();
          }
        }
      }
      LostRace.giveWay(attempt);
    }
    throw new TryAgain("too many commands at once for " + type.subject(id));
  }

  /**
   * One command that only holds for the version its caller saw. A repeat under the same key is
   * answered as before, whatever has changed since.
   *
   * @param seen the version the caller saw
   * @param decide as in {@link #command}
   * @param answer as in {@link #command}
   * @return refused with {@code CHANGED_MEANWHILE} if there is another version now
   * @throws TryAgain while too many events are unsent
   * @throws NotUnique if a unique index other than the id's forbids it
   */
  public Outcome<S> edit(
      String id,
      IfMatch seen,
      Cause cause,
      Function<@Nullable S, Decision<S, E>> decide,
      Function<S, ?> answer) {
    var before = find(id);
    var repeated = repeated(before, cause);
    if (repeated.isPresent()) {
      return repeated.get();
    }
    if (before.version() != seen.version()) {
      return changedMeanwhile(before);
    }
    return switch (decide.apply(before.state())) {
      case Decision.Refused<S, E> no -> new Outcome.Refused<>(no.why());
      case Decision.Unchanged<S, E> same -> unchanged(before);
      case Decision.Done<S, E> done ->
          write(before, done, cause, answer)
              // Perhaps our own write, whose answer was lost and which the driver repeated.
              .or(() -> repeated(find(id), cause))
              .orElseGet(() -> changedMeanwhile(find(id)));
    };
  }

  private Outcome<S> changedMeanwhile(Stored<S> now) {
    return new Outcome.Refused<>(
        List.of(
            CommandRefusal.CHANGED_MEANWHILE
                .because("This was changed since you read it; read it again.")
                .with("version", now.version())));
  }

  /**
   * The same command to many aggregates, each decided and written by itself, some hundred in one
   * read and one write. What throws may have been done to some of them: the caller repeats with its
   * key, or with a decision that is safe to repeat. Where one of them has seen the key with another
   * request, all are refused, and none is changed.
   *
   * @param decide as in {@link #command}, for those that are there
   * @return what came of each, by id; without those that are not there
   * @throws TryAgain as {@link #command} does, if only for one of them
   */
  public Map<String, Outcome<S>> commandAll(
      Collection<String> ids, Cause cause, Function<S, Decision<S, E>> decide) {
    return new Many<>(type, store, cause, decide).command(ids);
  }

  /**
   * Takes in one event of another aggregate, once: what follows from it and the mark that it was
   * seen are one write.
   *
   * @param decide from the present state, null if there is none yet, to the decision; a refusal is
   *     an answer too and leaves the mark
   * @return whether it was new
   * @throws TryAgain after losing too many races, or while too many events are unsent
   */
  public boolean react(
      String id, Heard heard, Cause cause, Function<@Nullable S, Decision<S, E>> decide) {
    for (var attempt = 0; attempt < TRIES; attempt++) {
      var before = find(id);
      if (before.seen(heard.source()) >= heard.sequence()) {
        return false;
      }
      var write = new Write<>(type, store, before, cause);
      write.seen(heard);
      if (decide.apply(before.state()) instanceof Decision.Done<S, E> done) {
        write.state(done, state -> "");
      }
      if (write.attempt()) {
        return true;
      }
      LostRace.giveWay(attempt);
    }
    throw new TryAgain("too many writers at once for " + type.subject(id));
  }

  /**
   * One attempt to write a decision over what was found; for protocols that do something of their
   * own between the attempts. Others use {@link #command}.
   *
   * @return what was done, or empty if somebody else wrote first
   */
  public Optional<Outcome<S>> write(
      Stored<S> before, Decision.Done<S, E> done, Cause cause, Function<S, ?> answer) {
    var write = new Write<>(type, store, before, cause);
    var told = write.state(done, answer);
    return write.attempt()
        ? Optional.of(new Outcome.Done<>(done.next(), before.version() + 1, told))
        : Optional.empty();
  }

  /**
   * Bars the door to every writer that found what we found: leaves a void where nothing lay, else
   * raises the version.
   *
   * @return false if somebody else wrote first
   */
  public boolean bar(Stored<S> before, Cause cause) {
    return new Write<>(type, store, before, cause).attempt();
  }

  private Outcome<S> unchanged(Stored<S> before) {
    var state = before.state();
    if (state == null) {
      throw new IllegalStateException(type.subject(before.id()) + " is nothing: it cannot stay so");
    }
    return new Outcome.Unchanged<>(state, before.version());
  }
}
