package io.clientele.access.login;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Logins in memory that many write at once: each decides upon what it found, and decides again if
 * somebody else wrote meanwhile, as the store has it.
 */
public final class RacingLogins extends LoginsInMemory {

  private final AtomicInteger lost = new AtomicInteger();

  /** How often somebody decided upon what was no longer so. */
  public int lostRaces() {
    return lost.get();
  }

  @Override
  public synchronized void put(Login login) {
    super.put(login);
  }

  @Override
  public synchronized Optional<Login> byId(String id) {
    return super.byId(id);
  }

  @Override
  public synchronized List<Login> colleagues(String practice) {
    return super.colleagues(practice);
  }

  @Override
  public synchronized List<Login> withMerges(int most) {
    return super.withMerges(most);
  }

  @Override
  public List<Refusal> change(
      String login, Cause cause, Function<Login, Decision<Login, LoginEvent>> decide) {
    while (true) {
      var before = byId(login).orElseThrow();
      var decision = decide.apply(before);
      var why = ifStill(before, decision, cause);
      if (why != null) {
        return why;
      }
      lost.incrementAndGet();
    }
  }

  private synchronized @Nullable List<Refusal> ifStill(
      Login before, Decision<Login, LoginEvent> decision, Cause cause) {
    return all.get(before.id()) == before
        ? super.change(before.id(), cause, same -> decision)
        : null;
  }
}
