package io.clientele.access.login;

import io.clientele.access.login.LoginEvent.SecondFactorChanged;
import io.clientele.access.login.LoginEvent.SecondFactorChanged.What;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with the second factor of a login (ACC-7). Each is decided on the login as it
 * lies there and written with it, so a code that is used twice at once is used once.
 */
public sealed interface SecondFactorChange {

  /**
   * An authenticator is about to be set up; whatever was being set up before is forgotten.
   *
   * @param sealed its secret, sealed
   */
  record Begin(String sealed) implements SecondFactorChange {}

  /**
   * It has shown a code, so it has the secret. Every sign-in without it ends here.
   *
   * @param pending the sealed secret the code is of
   * @param counter the step it is of
   * @param backupCodes the hashes of the set that was made
   */
  record Confirm(String pending, long counter, List<String> backupCodes)
      implements SecondFactorChange {

    private Decision<Login, LoginEvent> decide(Login login, SecondFactor factor, Instant now) {
      if (factor.isSet()) {
        return Decision.refused(alreadySet());
      }
      return pending.equals(factor.pending())
          ? told(
              login
                  .copy()
                  .secondFactor(factor.confirmed(pending, counter, backupCodes))
                  .telling(NoticeKind.SECOND_FACTOR_SET_UP, login.email(), now),
              What.SET_UP,
              login)
          : Decision.refused(wrongCode());
    }
  }

  /** Somebody signs in with a code. */
  record Use(FactorCode code) implements SecondFactorChange {}

  /** New backup codes; those of the old set work no more. */
  record Regenerate(FactorCode code, List<String> backupCodes) implements SecondFactorChange {

    private Decision<Login, LoginEvent> decide(Login login, SecondFactor left, Instant now) {
      return Decision.done(
          login
              .copy()
              .secondFactor(left.renewed(backupCodes))
              .telling(NoticeKind.BACKUP_CODES_REPLACED, login.email(), now)
              .made());
    }
  }

  /**
   * There is to be none.
   *
   * @param code null if none can be shown, which is enough only while an operator has switched it
   *     off: so somebody who has lost it can set up another
   */
  record Remove(@Nullable FactorCode code) implements SecondFactorChange {

    private Decision<Login, LoginEvent> decide(Login login, SecondFactor factor, Instant now) {
      if (!factor.isSet()) {
        return Decision.unchanged();
      }
      if (login.isOperator()) {
        return Decision.refused(LoginRefusal.operatorKeepsSecondFactor());
      }
      if (login.secondFactorOff(now).isPresent()) {
        return removed(login, now);
      }
      return code == null
          ? Decision.refused(wrongCode())
          : using(login, code, left -> removed(login, now));
    }
  }

  /** An operator switches it off for a while; it comes back by itself. Never an operator's. */
  record SwitchOff(Instant until) implements SecondFactorChange {

    private Decision<Login, LoginEvent> decide(Login login, SecondFactor factor, Instant now) {
      return login.isOperator()
          ? Decision.refused(LoginRefusal.operatorKeepsSecondFactor().about("login"))
          : told(
              login
                  .copy()
                  .secondFactor(factor.offUntil(until))
                  .telling(NoticeKind.SECOND_FACTOR_SWITCHED_OFF, login.email(), now),
              What.SWITCHED_OFF,
              login);
    }
  }

  /** A practice the login belongs to requires one from now on: sign-ins without it end. */
  record Require() implements SecondFactorChange {}

  /** What becomes of a login; what its person must hear of is mailed. */
  default Decision<Login, LoginEvent> of(Login login, Instant now) {
    var factor = login.secondFactorOrNone();
    return switch (this) {
      case Begin begin ->
          factor.isSet()
              ? Decision.refused(alreadySet())
              : Decision.done(login.copy().secondFactor(factor.beginning(begin.sealed())).made());
      case Confirm confirm -> confirm.decide(login, factor, now);
      case Use use ->
          using(login, use.code(), left -> Decision.done(login.copy().secondFactor(left).made()));
      case Regenerate again -> using(login, again.code(), left -> again.decide(login, left, now));
      case Remove remove -> remove.decide(login, factor, now);
      case SwitchOff off -> off.decide(login, factor, now);
      case Require require ->
          factor.isSet() ? Decision.unchanged() : told(login.copy(), What.REQUIRED, login);
    };
  }

  private static Decision<Login, LoginEvent> using(
      Login login, FactorCode code, Function<SecondFactor, Decision<Login, LoginEvent>> then) {
    return login
        .secondFactorOrNone()
        .use(code)
        .map(then)
        .orElseGet(() -> Decision.refused(wrongCode()));
  }

  private static Decision<Login, LoginEvent> removed(Login login, Instant now) {
    return told(
        login
            .copy()
            .secondFactor(null)
            .telling(NoticeKind.SECOND_FACTOR_REMOVED, login.email(), now),
        What.REMOVED,
        login);
  }

  private static Decision<Login, LoginEvent> told(LoginCopy next, What what, Login login) {
    return Decision.done(next.tokensEnd().made(), new SecondFactorChanged(login.id(), what));
  }

  private static Refusal alreadySet() {
    return LoginRefusal.SECOND_FACTOR_ALREADY_SET.because(
        "A second factor is set up already; remove it first.");
  }

  /** One answer for a wrong code and for one that was used before. */
  static Refusal wrongCode() {
    return LoginRefusal.CODE_WRONG.because(
        "That code is wrong or was used before. Take the one shown now.");
  }
}
