package io.clientele.access.secondfactor;

import io.clientele.access.guessing.Guesser;
import io.clientele.access.guessing.Guesses;
import io.clientele.access.guessing.Verdict;
import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.login.SecondFactorChange;
import io.clientele.platform.aggregate.Cause;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What is asked of somebody whose password was right, before they are signed in. */
public final class SecondStep {

  private final Logins logins;
  private final RequiredSecondFactor required;
  private final SecondFactorSecrets secrets;
  private final Guesses guesses;
  private final Clock clock;

  /** What is asked next. */
  public enum Need {
    /** Nothing: the password is enough. */
    NOTHING,
    /** A code. */
    CODE,
    /** There is no second factor yet, and there must be one. */
    SET_UP
  }

  /** Asking, and counting what is answered. */
  public SecondStep(
      Logins logins,
      RequiredSecondFactor required,
      SecondFactorSecrets secrets,
      Guesses guesses,
      Clock clock) {
    this.logins = logins;
    this.required = required;
    this.secrets = secrets;
    this.guesses = guesses;
    this.clock = clock;
  }

  /** What is asked of this login now. */
  public Need need(Login login) {
    var factor = login.secondFactorOrNone();
    if (login.secondFactorOff(clock.instant()).isPresent()) {
      return Need.NOTHING;
    }
    if (factor.isSet()) {
      return Need.CODE;
    }
    return required.of(login) ? Need.SET_UP : Need.NOTHING;
  }

  /**
   * Whether a sign-in is enough for this login now.
   *
   * @param mark that of the second factor it was made with, see {@code SecondFactor.mark}; empty if
   *     by password alone
   */
  public boolean enough(Login login, Optional<String> mark) {
    return switch (need(login)) {
      case NOTHING -> true;
      case CODE -> mark.isPresent() && mark.equals(login.secondFactorOrNone().mark());
      case SET_UP -> false;
    };
  }

  /**
   * Checks a code of the authenticator, or a backup code, and uses it up: of any number at once
   * with the same code one is right. Counts with the wrong passwords (ACC-9).
   *
   * @param cause the request, whoever it was taken to be from
   */
  public Verdict check(Login login, String typed, Guesser who, Cause cause) {
    return guesses.check(login.email(), who, () -> used(login, typed, cause));
  }

  private boolean used(Login login, String typed, Cause cause) {
    var now = clock.instant();
    return secrets
        .read(login, typed, now)
        .map(SecondFactorChange.Use::new)
        .map(use -> logins.change(login.id(), cause.by(login.id()), one -> use.of(one, now)))
        .filter(List::isEmpty)
        .isPresent();
  }
}
