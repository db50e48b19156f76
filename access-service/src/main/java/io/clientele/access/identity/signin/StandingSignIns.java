package io.clientele.access.identity.signin;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.secondfactor.SecondStep;
import io.clientele.access.session.SignIns;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Which sign-ins still count: those that nobody has ended, made with the password the login has now
 * and with every factor that is asked of it now.
 */
@Component
public final class StandingSignIns {

  private final Logins logins;
  private final SecondStep second;
  private final SignIns signIns;

  StandingSignIns(Logins logins, SecondStep second, SignIns signIns) {
    this.logins = logins;
    this.second = second;
    this.signIns = signIns;
  }

  /** The login of whoever signed in; empty if they must sign in again. */
  public Optional<Login> of(Authentication person) {
    return logins.byId(person.getName()).filter(login -> stands(person, login));
  }

  private boolean stands(Authentication person, Login login) {
    // After the login was read: who ends a sign-in raises the rights last.
    return SignedInWith.presentPassword(person, login)
        && SignedInWith.signIn(person).filter(one -> !signIns.isEnded(one)).isPresent()
        && second.enough(login, SignInFactors.mark(person));
  }
}
