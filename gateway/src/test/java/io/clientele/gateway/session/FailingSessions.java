package io.clientele.gateway.session;

import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** The one session of a store that fails to write as often as a test wants. */
final class FailingSessions implements Sessions {

  /** How many of the next renewals fail. */
  volatile int failures;

  /** As what they fail. */
  volatile RuntimeException failure = new Refused(Refusal.UPSTREAM_DOWN, "no primary");

  /** Whether what failed is written: the answer alone was lost. */
  volatile boolean writesAllTheSame;

  volatile boolean claimed;
  private volatile Session kept;

  FailingSessions(Instant now) {
    var over = new Tokens("access-0", now, now, "refresh-0", "id", "practice/p1", "ADMIN");
    kept =
        new Session(
            SessionId.create().hash(),
            0,
            new SignedIn("login-1", "Ada", null, over),
            now.plus(Duration.ofDays(30)),
            now.plus(Duration.ofDays(7)));
  }

  Session kept() {
    return kept;
  }

  @Override
  public Mono<Boolean> renew(Session renewed) {
    return Mono.fromCallable(
        () -> {
          var fails = failures > 0;
          failures -= fails ? 1 : 0;
          var first = renewed.generation() == kept.generation() + 1;
          if (first && (!fails || writesAllTheSame)) {
            kept = renewed;
          }
          if (fails) {
            throw failure;
          }
          return first;
        });
  }

  @Override
  public Mono<Boolean> claim(Session session, Instant until) {
    return Mono.fromCallable(
        () -> {
          var ours = !claimed && session.generation() == kept.generation();
          claimed |= ours;
          return ours;
        });
  }

  @Override
  public Mono<Void> giveUp(Session session, Instant until) {
    return Mono.fromRunnable(() -> claimed = false);
  }

  @Override
  public Mono<Session> find(String hash) {
    return Mono.fromSupplier(this::kept);
  }

  @Override
  public Mono<Void> begin(Session session) {
    return Mono.error(UnsupportedOperationException::new);
  }

  @Override
  public Mono<Boolean> end(Session session) {
    return Mono.error(UnsupportedOperationException::new);
  }

  @Override
  public Mono<Void> end(String hash) {
    return Mono.error(UnsupportedOperationException::new);
  }
}
