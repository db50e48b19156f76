package io.clientele.access.operator;

import io.clientele.access.audit.AuditEntry;
import io.clientele.access.audit.AuditTrail;
import io.clientele.access.audit.AuditedAct;
import io.clientele.access.login.Login;
import io.clientele.access.login.LoginEvent;
import io.clientele.access.login.Logins;
import io.clientele.access.login.OperatorRole;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Who runs Clientele itself: logins that whoever keeps the machines has given the role (ACC-7). The
 * role is looked up at each call, so it ends with the write that takes it away.
 */
public final class Operators {

  /** Who is on record as having made operators: nobody with a login. */
  public static final String KEEPER = "keeper";

  // RFC 8176: of a sign-in by several factors.
  private static final String SEVERAL_FACTORS = "mfa";

  private final Logins logins;
  private final AuditTrail trail;
  private final Clock clock;

  /** Those of these logins. */
  public Operators(Logins logins, AuditTrail trail, Clock clock) {
    this.logins = logins;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * Why somebody may not do what operators do; empty if they may.
   *
   * @param login whom their token is for
   * @param methods how they signed in, as the token's {@code amr} says
   */
  public Optional<Refusal> hindrance(String login, Collection<String> methods) {
    return methods.contains(SEVERAL_FACTORS)
            && logins.byId(login).filter(Login::isOperator).isPresent()
        ? Optional.empty()
        : Optional.of(
            OperatorRefusal.OPERATORS_ONLY.because(
                "Only operators may do this, signed in with their second factor."));
  }

  /** All of them, the longest first. */
  public List<Login> all() {
    return logins.operators();
  }

  /**
   * Makes a login an operator's; see {@link OperatorRole#appoint}. On record before it is done.
   *
   * @param who the id of a login, or its email
   * @return whose it is, or why not; empty if there is no such login
   */
  public Optional<Made> appoint(String who) {
    return change(who, AuditedAct.OPERATOR_APPOINTED, OperatorRole::appoint);
  }

  /** Takes that away again; tokens made before are refused within a second (ACC-8). */
  public Optional<Made> dismiss(String who) {
    return change(who, AuditedAct.OPERATOR_DISMISSED, (login, now) -> OperatorRole.dismiss(login));
  }

  /**
   * What came of it.
   *
   * @param login the id
   * @param why not; empty if it is so now
   */
  public record Made(String login, List<Refusal> why) {}

  private Optional<Made> change(
      String who, AuditedAct act, BiFunction<Login, Instant, Decision<Login, LoginEvent>> decide) {
    var now = clock.instant();
    return logins
        .named(who)
        .map(
            login -> {
              if (decide.apply(login, now) instanceof Decision.Done<Login, LoginEvent>) {
                trail.add(
                    new AuditEntry(
                        UUID.randomUUID().toString(),
                        AuditEntry.OWN_RECORD,
                        act,
                        KEEPER,
                        now,
                        null,
                        login.id()));
              }
              return new Made(
                  login.id(),
                  logins.change(login.id(), Cause.of(KEEPER), one -> decide.apply(one, now)));
            });
  }
}
