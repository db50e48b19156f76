package io.clientele.access.operator;

import io.clientele.access.audit.AuditEntry;
import io.clientele.access.audit.AuditTrail;
import io.clientele.access.audit.AuditedAct;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginEvent;
import io.clientele.access.login.Logins;
import io.clientele.access.login.Membership;
import io.clientele.access.login.SecondFactorChange;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operator lets somebody sign in without a second factor for a while, who has lost it (ACC-7).
 * It comes back by itself: sign-ins made without it are not enough any more then.
 */
public final class SwitchingOff {

  /** The longest while. */
  public static final Duration LONGEST = Duration.ofHours(24);

  private final Aggregates<Login, LoginEvent> aggregates;
  private final Logins logins;
  private final AuditTrail trail;
  private final Clock clock;

  /** That of these logins. */
  public SwitchingOff(
      Aggregates<Login, LoginEvent> aggregates, Logins logins, AuditTrail trail, Clock clock) {
    this.aggregates = aggregates;
    this.logins = logins;
    this.trail = trail;
    this.clock = clock;
  }

  /** What was switched off, and until when. */
  public record Off(String login, @Nullable Instant until) {

    /** Of a login as it is now. */
    public static Off of(Login login) {
      return new Off(login.id(), login.secondFactorOrNone().offUntil());
    }
  }

  /**
   * Switches it off. It is on record before it is done, for operators and for each practice of the
   * person: an act without a record there is not.
   *
   * @param who the id of a login, or its email
   * @param duration at most {@link #LONGEST}
   * @param by whose actor is an operator, see {@link Operators#hindrance}
   * @param from the network address it is done from, or null if none is known
   * @return the answer is an {@link Off}
   */
  public Outcome<Login> switchOff(String who, Duration duration, Cause by, @Nullable String from) {
    if (!duration.isPositive() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("for at most " + LONGEST);
    }
    return logins
        .named(who)
        .map(login -> switchOff(login, duration, by, from))
        .orElseGet(
            () ->
                new Outcome.Refused<>(
                    List.of(
                        OperatorRefusal.LOGIN_UNKNOWN
                            .because("This is neither the id nor the email of a login.")
                            .about("login"))));
  }

  private Outcome<Login> switchOff(
      Login login, Duration duration, Cause by, @Nullable String from) {
    var before = aggregates.repeated(aggregates.find(login.id()), by);
    if (before.isPresent()) {
      return before.get();
    }
    var now = clock.instant();
    var off = new SecondFactorChange.SwitchOff(now.plus(duration));
    if (off.of(login, now) instanceof Decision.Refused<Login, LoginEvent> no) {
      return new Outcome.Refused<>(no.why());
    }
    record(login, by, now, from);
    Function<@Nullable Login, Decision<Login, LoginEvent>> decide =
        one -> off.of(Objects.requireNonNull(one, "no login"), now);
    return aggregates.command(login.id(), by, decide, Off::of);
  }

  private void record(Login login, Cause by, Instant now, @Nullable String from) {
    Stream.concat(
            Stream.of(AuditEntry.OWN_RECORD),
            login.memberships().stream().map(Membership::practice))
        .forEach(
            record ->
                trail.add(
                    new AuditEntry(
                        UUID.randomUUID().toString(),
                        record,
                        AuditedAct.SECOND_FACTOR_SWITCHED_OFF,
                        by.actor(),
                        now,
                        from,
                        login.id())));
  }
}
