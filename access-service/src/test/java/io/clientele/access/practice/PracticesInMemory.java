package io.clientele.access.practice;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Practices in memory, for the rules alone; whoever decides upon an old state decides again. */
public final class PracticesInMemory implements Practices {

  public final Map<String, Practice> all = new ConcurrentHashMap<>();

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
          if (before != null && ifStill(before, done.next())) {
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
  private synchronized boolean ifStill(Practice before, Practice next) {
    if (all.get(before.id()) != before) {
      return false;
    }
    all.put(before.id(), next);
    return true;
  }

  @Override
  public List<Practice> lowering(int most) {
    return all.values().stream().filter(one -> one.lowering() != null).limit(most).toList();
  }
}
