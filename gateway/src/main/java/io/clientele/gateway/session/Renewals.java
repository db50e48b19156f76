package io.clientele.gateway.session;

import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import io.clientele.gateway.session.Provider.GrantEnded;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Keeps the tokens of sessions fresh. A refresh token is good for one redeem, and one shown twice
 * looks stolen; so of all requests on all instances exactly one renews, and the others wait for
 * what it gets (decision 31).
 */
@Component
public class Renewals {

  private static final Logger log = LoggerFactory.getLogger(Renewals.class);

  // An access token this close to its end may be over when it arrives.
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);
  // A service that refuses a token this young will refuse the next one, too.
  private static final Duration YOUNG = Duration.ofSeconds(2);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration SOON = Duration.ofSeconds(1);
  // Longer than a store takes to find another primary.
  private static final Duration KEPT_AT_HAND = Duration.ofSeconds(30);
  private static final Duration STORE_AGAIN = Duration.ofMillis(100);

  private final Sessions sessions;
  private final Provider provider;
  private final SessionSettings settings;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Map<String, Mono<Session>> underWay = new ConcurrentHashMap<>();

  Renewals(
      Sessions sessions,
      Provider provider,
      SessionSettings settings,
      Clock clock,
      MeterRegistry meters) {
    this.sessions = sessions;
    this.provider = provider;
    this.settings = settings;
    this.clock = clock;
    this.meters = meters;
  }

  /**
   * The session with a token that is good for a while.
   *
   * @return the session itself unless its token is about to end; fails with a 401 refusal if the
   *     sign-in is over, and with 503 if that cannot be found out now and the token has ended
   */
  public Mono<Session> fresh(Session session) {
    var endsAt = session.tokens().endsAt();
    var now = clock.instant();
    if (now.isBefore(endsAt.minus(settings.renewAhead()))) {
      return Mono.just(session);
    }
    var next = once(session, null);
    // Not over yet: whoever cannot have the next token now goes on with this one.
    return now.isBefore(endsAt.minus(ON_ITS_WAY))
        ? next.onErrorResume(Renewals::isPassing, error -> Mono.just(session))
        : next;
  }

  /**
   * The session with another token than the one a service has just refused.
   *
   * @return empty if that token is so young that the next would be no different; the first of a
   *     session never is, for the session it took the place of may have ended after it was made,
   *     and all tokens of before with it
   */
  public Mono<Session> afterRefusal(Session session) {
    var young =
        session.generation() > 0
            && clock.instant().isBefore(session.tokens().givenAt().plus(YOUNG));
    return young ? Mono.empty() : once(session, null);
  }

  /**
   * The session with a token for another account, as far as the provider goes along.
   *
   * @param account its id
   * @return look at its account: it may still be the former one
   */
  public Mono<Session> switched(Session session, String account) {
    return once(session, account);
  }

  /**
   * One renewal per session and token on this instance, however many ask for it; it goes on when
   * they have lost patience or are gone, for what the provider has given must not be lost. An
   * account is named only to switch to it; else the next token is for the one they work for.
   */
  private Mono<Session> once(Session session, @Nullable String account) {
    var key = session.hash() + "/" + session.generation() + "/" + account;
    return underWay
        .computeIfAbsent(
            key,
            absent ->
                attempt(session, account, clock.instant().plus(PATIENCE))
                    .doFinally(end -> underWay.remove(key))
                    .cache())
        .timeout(PATIENCE, Mono.error(Renewals::later));
  }

  /** Whoever is not the one to renew waits for who is; not longer than anybody waits for both. */
  private Mono<Session> attempt(Session session, @Nullable String account, Instant patientUntil) {
    if (clock.instant().isAfter(patientUntil)) {
      return Mono.error(Renewals::later);
    }
    if (session.tokens().refresh() == null) {
      return sessions.end(session).then(Mono.error(Renewals::over));
    }
    return Mono.defer(
        () -> {
          var until = clock.instant().plus(settings.lease());
          return sessions
              .claim(session, until)
              .flatMap(
                  ours ->
                      ours
                          ? redeem(session, account, until)
                          : whatOthersGet(session, account, patientUntil));
        });
  }

  private Mono<Session> redeem(Session session, @Nullable String account, Instant until) {
    return provider
        .refresh(session, account == null ? session.person().account() : account)
        .map(tokens -> session.renewed(tokens, account, settings, clock.instant()))
        .flatMap(renewed -> keep(session, renewed))
        .doOnNext(renewed -> count("renewed"))
        .onErrorResume(GrantEnded.class, ended -> end(session))
        .onErrorResume(
            error -> !isOver(error),
            error -> {
              count("failed");
              log.warn("the tokens of a session could not be renewed: {}", error.toString());
              return sessions.giveUp(session, until).then(Mono.error(() -> passing(error)));
            });
  }

  private Mono<Session> keep(Session session, Session renewed) {
    return stored(renewed)
        .flatMap(
            kept ->
                kept
                    ? Mono.just(renewed)
                    // We were so slow that another instance followed, or the person signed out, or
                    // it was stored by a try that we took for failed.
                    : sessions
                        .find(session.hash())
                        .switchIfEmpty(
                            provider.end(renewed, null).then(Mono.error(Renewals::over))));
  }

  /**
   * Whether these tokens are the session's now. The provider has given them, and takes the former
   * for stolen when its moment of grace is over: so a store that is away for a while is tried again
   * until it is back, and nobody is signed out for its sake.
   */
  private Mono<Boolean> stored(Session renewed) {
    return Mono.defer(() -> sessions.renew(renewed))
        .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, STORE_AGAIN).filter(Refused.class::isInstance))
        .timeout(KEPT_AT_HAND, Mono.error(Renewals::later));
  }

  private Mono<Session> end(Session session) {
    return sessions
        .end(session)
        .flatMap(
            ended -> {
              count("ended");
              return ended
                  ? Mono.<Session>error(Renewals::over)
                  : sessions.find(session.hash()).switchIfEmpty(Mono.error(Renewals::over));
            });
  }

  private Mono<Session> whatOthersGet(
      Session session, @Nullable String account, Instant patientUntil) {
    return Mono.delay(LOOK_AGAIN)
        .then(sessions.find(session.hash()))
        .switchIfEmpty(Mono.error(Renewals::over))
        .flatMap(
            now ->
                now.generation() > session.generation()
                    ? forAccount(now, account, patientUntil)
                    : attempt(session, account, patientUntil));
  }

  /** Another instance's renewal may have been for another account than this one is to be for. */
  private Mono<Session> forAccount(Session now, @Nullable String account, Instant patientUntil) {
    return account == null || Objects.equals(account, now.tokens().account())
        ? Mono.just(now)
        : attempt(now, account, patientUntil);
  }

  private void count(String outcome) {
    meters.counter("gateway.session.renewals", "outcome", outcome).increment();
  }

  private static Throwable passing(Throwable error) {
    return error instanceof Refused ? error : later();
  }

  private static Refused later() {
    return new Refused(
        Refusal.UPSTREAM_DOWN, "The session's token cannot be renewed at the moment.", SOON);
  }

  /** The refusal of a request whose session is over. */
  public static Refused over() {
    return new Refused(Refusal.UNAUTHENTICATED, "The session is over; sign in again.");
  }

  /** Whether an error says that a session is over, and not that something is away. */
  public static boolean isOver(Throwable error) {
    return error instanceof Refused refused && refused.why() == Refusal.UNAUTHENTICATED;
  }

  private static boolean isPassing(Throwable error) {
    return !isOver(error);
  }
}
