package io.clientele.integration.authorisation;

import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where sign-ins are kept, as far as refreshing them needs it. */
interface Ledger {

  /** Of who writes. */
  Logger LOG = LoggerFactory.getLogger(Ledger.class);

  /** Between the last two tries. */
  Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /** One sign-in; null if there is none. */
  @Nullable Authorisation find(String id);

  /** Decides and writes once, as {@link Aggregates#command} does, about one that is there. */
  Outcome<Authorisation> change(
      String id, Function<Authorisation, Decision<Authorisation, AuthorisationEvent>> decision);

  /**
   * The same of what is nowhere else: a store in trouble for some seconds must not cost it. The
   * decision must be safe to repeat. An interruption is kept for the caller: with it no try would
   * come to its end, and no pause would last.
   */
  default Outcome<Authorisation> changeSurely(
      String id, Function<Authorisation, Decision<Authorisation, AuthorisationEvent>> decision) {
    var interrupted = false;
    try {
      for (var pause = Duration.ofMillis(50); ; pause = pause.multipliedBy(2)) {
        try {
          return change(id, decision);
        } catch (RuntimeException trouble) {
          if (pause.compareTo(LONGEST_PAUSE) > 0) {
            throw trouble;
          }
          LOG.warn("authorisation {} is not written yet: {}", id, trouble.toString());
          interrupted |= Thread.interrupted();
          LockSupport.parkNanos(pause.toNanos());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** That of the store. */
  static Ledger of(Aggregates<Authorisation, AuthorisationEvent> authorisations) {
    var cause = Cause.of("integration-service");
    return new Ledger() {
      @Override
      public @Nullable Authorisation find(String id) {
        return authorisations.find(id).state();
      }

      @Override
      public Outcome<Authorisation> change(
          String id,
          Function<Authorisation, Decision<Authorisation, AuthorisationEvent>> decision) {
        return authorisations.command(
            id,
            cause,
            before -> decision.apply(Objects.requireNonNull(before)),
            Authorisation::told);
      }
    };
  }
}
