package io.clientele.access.secondfactor;

import io.clientele.access.audit.AuditEntry;
import io.clientele.access.audit.AuditTrail;
import io.clientele.access.audit.AuditedAct;
import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.SecondFactorChange;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.contact.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An operator lets somebody sign in without a second factor for a while, who has lost it (ACC-7).
 * It comes back by itself: sign-ins made without it are not enough any more then.
 */
public final class SwitchingOff {

  /** The longest while. */
  public static final Duration LONGEST = Duration.ofHours(24);

  /** Who is on record as having done it; operators have no login of their own yet. */
  public static final String OPERATOR = "operator";

  /** Where acts of operators are on record, beside the practices they are about. */
  public static final String OWN_RECORD = "clientele";

  private final Logins logins;
  private final AuditTrail trail;
  private final Clock clock;

  /** That of these logins. */
  public SwitchingOff(Logins logins, AuditTrail trail, Clock clock) {
    this.logins = logins;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Switches it off. It is on record before it is done: an act without a record there is not.
   *
   * @param who the id of a login, or its email
   * @param duration at most {@link #LONGEST}
   * @return whose it is and until when; empty if there is no such login
   */
  public Optional<Off> switchOff(String who, Duration duration) {
    if (!duration.isPositive() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("for at most " + LONGEST);
    }
    var found = logins.byId(who).or(() -> EmailAddress.read(who).flatMap(logins::byEmail));
    return found.map(login -> switchOff(login, clock.instant(), duration));
  }

  /** What was switched off, and until when. */
  public record Off(String login, Instant until) {}

  private Off switchOff(Login login, Instant now, Duration duration) {
    var until = now.plus(duration);
    Stream.concat(Stream.of(OWN_RECORD), login.memberships().stream().map(at -> at.practice()))
        .forEach(
            record ->
                trail.add(
                    new AuditEntry(
                        UUID.randomUUID().toString(),
                        record,
                        AuditedAct.SECOND_FACTOR_SWITCHED_OFF,
                        OPERATOR,
                        now,
                        null,
                        login.id())));
    logins.change(
        login.id(),
        Cause.of(OPERATOR),
        one -> new SecondFactorChange.SwitchOff(until).of(one, now));
    return new Off(login.id(), until);
  }
}
