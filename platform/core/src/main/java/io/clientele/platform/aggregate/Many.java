package io.clientele.platform.aggregate;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.event.Pending;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;

/**
 * One command to many aggregates: each is decided and written by itself, guarded by its version,
 * but they are read together and written together. A bulk write does not say which of its writes
 * found their document unchanged, so each leaves the command's key in it, as a single command does:
 * who has the key was written, however often it was written since.
 */
final class Many<S, E> {

  /** So many are read and written together. */
  static final int AT_ONCE = 500;

  private final AggregateType<S, E> type;
  private final AggregateStore store;
  private final Cause cause;
  private final IdempotencyKey key;
  private final boolean given;
  private final Function<S, Decision<S, E>> decide;
  private final Map<String, Outcome<S>> outcomes = new LinkedHashMap<>();

  Many(
      AggregateType<S, E> type,
      AggregateStore store,
      Cause cause,
      Function<S, Decision<S, E>> decide) {
    this.type = type;
    this.store = store;
    var theirs = cause.key();
    this.given = theirs != null;
    this.key = theirs == null ? new IdempotencyKey(UUID.randomUUID().toString(), "") : theirs;
    this.cause = cause.keyed(key);
    this.decide = decide;
  }

  /** One that would be written. */
  private record Try<S, E>(Write<S, E> write, Outcome.Done<S> outcome, Stored<S> before) {}

  Map<String, Outcome<S>> command(Collection<String> ids) {
    var all = ids.stream().distinct().toList();
    if (given && usedForAnother(all)) {
      all.forEach(id -> outcomes.put(id, new Outcome.Refused<>(List.of(IdempotencyKey.reused()))));
      return outcomes;
    }
    for (var start = 0; start < all.size(); start += AT_ONCE) {
      slice(all.subList(start, Math.min(start + AT_ONCE, all.size())));
    }
    return outcomes;
  }

  /** Asked of all before one is written: a key that is refused has changed nothing. */
  private boolean usedForAnother(List<String> ids) {
    return store
        .collection(type)
        .find(Filters.and(Filters.in("_id", ids), Filters.eq("keys.key", key.hash())))
        .projection(Projections.include("keys"))
        .map(document -> Keys.find(document, key, store.now()))
        .into(new ArrayList<>())
        .stream()
        .flatMap(Optional::stream)
        .anyMatch(entry -> Keys.isOfAnother(entry, key));
  }

  private void slice(List<String> ids) {
    Set<String> open = new HashSet<>(ids);
    for (var attempt = 0; attempt < Aggregates.TRIES && !open.isEmpty(); attempt++) {
      if (attempt > 0) {
        LostRace.giveWay(attempt);
      }
      var tries = new ArrayList<Try<S, E>>();
      var full = new HashSet<String>();
      for (var before : read(open)) {
        consider(before, tries, full);
      }
      var lost = write(tries);
      open = full;
      open.addAll(lost);
    }
    if (!open.isEmpty()) {
      throw new TryAgain("too many commands at once, or unsent events, for some of " + type.name());
    }
  }

  private List<Stored<S>> read(Collection<String> ids) {
    return store
        .collection(type)
        .find(Filters.and(Filters.in("_id", ids), Filters.exists("stub", false)))
        .map(
            document ->
                new Stored<>(
                    document.getString("_id"),
                    document.getLong("version"),
                    store.changes().read(type.state(), document),
                    document))
        .into(new ArrayList<>());
  }

  private void consider(Stored<S> before, List<Try<S, E>> tries, Set<String> full) {
    var state = before.state();
    if (state == null) {
      return;
    }
    var repeated = Keys.find(before.document(), key, store.now());
    if (repeated.isPresent()) {
      outcomes.put(before.id(), Keys.repeat(repeated.get(), key));
      return;
    }
    switch (decide.apply(state)) {
      case Decision.Refused<S, E> no -> outcomes.put(before.id(), new Outcome.Refused<>(no.why()));
      case Decision.Unchanged<S, E> same ->
          outcomes.put(before.id(), new Outcome.Unchanged<>(state, before.version()));
      case Decision.Done<S, E> done -> {
        try {
          var write = new Write<>(type, store, before, cause);
          var told = write.state(done, next -> "");
          tries.add(
              new Try<>(
                  write, new Outcome.Done<>(done.next(), before.version() + 1, told), before));
        } catch (TryAgain tooManyUnsent) {
          full.add(before.id());
        }
      }
    }
  }

  /** Gives those that somebody else wrote first. */
  private Set<String> write(List<Try<S, E>> tries) {
    if (tries.isEmpty()) {
      return Set.of();
    }
    store
        .collection(type)
        .bulkWrite(
            tries.stream()
                .map(
                    one ->
                        new UpdateOneModel<Document>(one.write().filter(), one.write().asUpdate()))
                .toList(),
            new BulkWriteOptions().ordered(false));
    var written = written(tries.stream().map(one -> one.before().id()).toList());
    var lost = new HashSet<String>();
    for (var one : tries) {
      var id = one.before().id();
      var outbox = written.get(id);
      if (outbox == null) {
        lost.add(id);
        continue;
      }
      outcomes.put(id, one.outcome());
      // What came after our write may not be on a majority yet; whoever wrote it sends it.
      var ours = outbox.stream().filter(event -> event.sequence() <= one.write().last()).toList();
      if (!ours.isEmpty()) {
        store.outboxes().written(type, id, ours);
      }
    }
    return lost;
  }

  /** What lies in the outboxes of those that have the key. */
  private Map<String, List<Pending>> written(List<String> ids) {
    var written = new HashMap<String, List<Pending>>();
    store
        .collection(type)
        .find(Filters.in("_id", ids))
        .projection(Projections.include("outbox", "keys"))
        .forEach(
            document -> {
              if (Keys.find(document, key, store.now()).isPresent()) {
                written.put(document.getString("_id"), Write.outboxOf(document));
              }
            });
    return written;
  }
}
