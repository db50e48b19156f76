package io.clientele.gateway.session;

import java.net.URI;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A provider that gives what it is asked for, and counts. */
final class CountedProvider implements Provider {

  final AtomicInteger refreshes = new AtomicInteger();
  final AtomicInteger ended = new AtomicInteger();
  private final Clock clock;

  CountedProvider(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Mono<Tokens> refresh(Session session, @Nullable String account) {
    return Mono.fromCallable(
        () -> {
          var number = refreshes.incrementAndGet();
          var now = clock.instant();
          return new Tokens(
              "access-" + number,
              now,
              now.plusSeconds(300),
              "refresh-" + number,
              "id",
              account,
              "ADMIN");
        });
  }

  @Override
  public Mono<Void> end(Session session, @Nullable String cookie) {
    return Mono.fromRunnable(ended::incrementAndGet);
  }

  @Override
  public Mono<Void> revoke(Session session) {
    return end(session, null);
  }

  @Override
  public String issuer() {
    throw new UnsupportedOperationException();
  }

  @Override
  public URI authorization(SignInAttempt attempt) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Mono<SignedIn> redeem(String code, SignInAttempt attempt) {
    return Mono.error(UnsupportedOperationException::new);
  }
}
