package io.clientele.access.signins;

import io.clientele.access.login.Login;
import io.clientele.access.secondfactor.SecondStep;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The one rule of what a sign-in must have been made with to count now (ACC-8a): the password the
 * login has, every factor that is asked of it, and both not too long ago. What is accepted and what
 * a person sees listed are decided here alike; whether somebody ended it is not.
 */
public final class StandingRule {

  /** However it is used: codes, refreshes and pages ask alike when the password was typed. */
  public static final Duration LONGEST = Duration.ofDays(30);

  private final SecondStep second;
  private final Clock clock;

  /** By what is asked of a login now. */
  public StandingRule(SecondStep second, Clock clock) {
    this.second = second;
    this.clock = clock;
  }

  /** Whether a sign-in that was made with this is enough for this login now. */
  public boolean enough(Login login, MadeWith with) {
    return login.passwordMark().filter(with.password()::equals).isPresent()
        && second.enough(login, Optional.ofNullable(with.secondFactor()))
        && clock.instant().isBefore(with.passwordTypedAt().plus(LONGEST));
  }
}
