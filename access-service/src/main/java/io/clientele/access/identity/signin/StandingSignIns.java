package io.clientele.access.identity.signin;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.signins.SignIns;
import io.clientele.access.signins.StandingRule;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Which sign-ins still count: those that nobody has ended, made with what is asked for now. */
@Component
public final class StandingSignIns {

  private final Logins logins;
  private final StandingRule standing;
  private final SignIns signIns;

  StandingSignIns(Logins logins, StandingRule standing, SignIns signIns) {
    this.logins = logins;
    this.standing = standing;
    this.signIns = signIns;
  }

  /** The login of whoever signed in; empty if they must sign in again. */
  public Optional<Login> of(Authentication person) {
    return logins.byId(person.getName()).filter(login -> stands(person, login));
  }

  private boolean stands(Authentication person, Login login) {
    // After the login was read: who ends a sign-in raises the rights last.
    return SignedInWith.signIn(person).filter(one -> !signIns.isEnded(one)).isPresent()
        && SignInFactors.madeWith(person).filter(with -> standing.enough(login, with)).isPresent();
  }
}
