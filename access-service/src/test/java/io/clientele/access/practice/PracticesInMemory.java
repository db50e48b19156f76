package io.clientele.access.practice;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Practices in memory, for the rules alone; whoever decides upon an old state decides again. */
public final class PracticesInMemory implements Practices {

  public final Map<String, Practice> all = new ConcurrentHashMap<>();
  public final List<PracticeEvent> said = new CopyOnWriteArrayList<>();
  private final Set<Heard> seen = ConcurrentHashMap.newKeySet();

  /** A practice that is there. */
  public void put(String id) {
    all.put(id, new Practice(id, "Ash & Co", Region.UK, null, "Europe/London", Instant.EPOCH));
  }

  @Override
  public Optional<Practice> byId(String practice) {
    return Optional.ofNullable(all.get(practice));
  }

  @Override
  public Outcome<Practice> command(
      String id,
      Cause cause,
      Function<@Nullable Practice, Decision<Practice, PracticeEvent>> decide) {
    while (true) {
      var before = all.get(id);
      switch (decide.apply(before)) {
        case Decision.Done<Practice, PracticeEvent> done -> {
          if (ifStill(id, before, done.next())) {
            said.addAll(done.events());
            return new Outcome.Done<>(done.next(), 2, "");
          }
        }
        case Decision.Unchanged<Practice, PracticeEvent> same -> {
          return new Outcome.Unchanged<>(Objects.requireNonNull(before), 1);
        }
        case Decision.Refused<Practice, PracticeEvent> no -> {
          return new Outcome.Refused<>(no.why());
        }
      }
    }
  }

  /** By identity, as by version: what was changed and changed back is another one. */
  private synchronized boolean ifStill(String id, @Nullable Practice before, Practice next) {
    if (all.get(id) != before) {
      return false;
    }
    all.put(id, next);
    return true;
  }

  @Override
  public Map<String, Practice> those(Collection<String> practices) {
    var found = new HashMap<>(all);
    found.keySet().retainAll(practices);
    return found;
  }

  @Override
  public Outcome<Practice> edit(
      String practice,
      IfMatch version,
      Cause cause,
      Function<@Nullable Practice, Decision<Practice, PracticeEvent>> decide,
      Function<Practice, ?> answer) {
    return command(practice, cause, decide);
  }

  @Override
  public void react(
      String practice,
      Heard heard,
      Cause cause,
      Function<@Nullable Practice, Decision<Practice, PracticeEvent>> decide) {
    if (seen.add(heard)) {
      command(practice, cause, decide);
    }
  }

  @Override
  public List<Practice> lowering(int most) {
    return all.values().stream().filter(one -> one.lowering() != null).limit(most).toList();
  }
}
