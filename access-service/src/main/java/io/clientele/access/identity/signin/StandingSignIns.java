package io.clientele.access.identity.signin;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.secondfactor.SecondStep;
import io.clientele.access.signins.SignIns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Which sign-ins still count: those that nobody has ended, made with the password the login has now
 * and with every factor that is asked of it now.
 */
@Component
public final class StandingSignIns {

  // However it is used: codes, refreshes and pages ask alike when the password was typed.
  private static final Duration MOST = Duration.ofDays(30);

  private final Logins logins;
  private final SecondStep second;
  private final SignIns signIns;
  private final Clock clock;

  StandingSignIns(Logins logins, SecondStep second, SignIns signIns, Clock clock) {
    this.logins = logins;
    this.second = second;
    this.signIns = signIns;
    this.clock = clock;
  }

  /** The login of whoever signed in; empty if they must sign in again. */
  public Optional<Login> of(Authentication person) {
    return logins.byId(person.getName()).filter(login -> stands(person, login));
  }

  private boolean isRecent(Instant typed) {
    return clock.instant().isBefore(typed.plus(MOST));
  }

  private boolean stands(Authentication person, Login login) {
    // After the login was read: who ends a sign-in raises the rights last.
    return SignedInWith.presentPassword(person, login)
        && SignedInWith.signIn(person).filter(one -> !signIns.isEnded(one)).isPresent()
        && second.enough(login, SignInFactors.mark(person))
        && SignInFactors.passwordTypedAt(person).filter(this::isRecent).isPresent();
  }
}
