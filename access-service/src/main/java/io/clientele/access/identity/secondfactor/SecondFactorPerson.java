package io.clientele.access.identity.secondfactor;

import io.clientele.access.identity.signin.HalfSignIns;
import io.clientele.access.identity.signin.SignInSteps;
import io.clientele.access.identity.signin.StandingSignIns;
import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import io.clientele.access.secondfactor.SecondStep;
import io.clientele.access.secondfactor.SecondStep.Need;
import io.clientele.platform.aggregate.Cause;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Who may look after a second factor on our pages. */
@Component
final class SecondFactorPerson {

  private final HalfSignIns halves;
  private final StandingSignIns standing;
  private final SecondStep second;
  private final Logins logins;

  SecondFactorPerson(
      HalfSignIns halves, StandingSignIns standing, SecondStep second, Logins logins) {
    this.halves = halves;
    this.standing = standing;
    this.second = second;
    this.logins = logins;
  }

  /**
   * One of them.
   *
   * @param whole false if they are on the way to be signed in and must set one up first
   */
  record Known(Authentication sign, Login login, boolean whole) {}

  /** Who is signed in; else who must set one up to be so. */
  Optional<Known> of(HttpServletRequest request) {
    return signedIn().or(() -> halfway(request));
  }

  private Optional<Known> signedIn() {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return who instanceof UsernamePasswordAuthenticationToken
        ? standing.of(who).map(login -> new Known(who, login, true))
        : Optional.empty();
  }

  private Optional<Known> halfway(HttpServletRequest request) {
    return halves
        .of(request)
        .filter(half -> second.need(half.login()) == Need.SET_UP)
        .map(half -> new Known(half.first(), half.login(), false));
  }

  /** The same login as it is now. */
  Login again(Known person) {
    return logins.byId(person.login().id()).orElse(person.login());
  }

  /** By this person, and without a key: what is shown once is no answer to keep. */
  Cause by(Known person, Cause cause) {
    return cause.by(person.login().id());
  }

  /** Whoever is none of them signs in first, perhaps by a code. */
  static ModelAndView nobody() {
    return new ModelAndView("redirect:" + SignInSteps.SECOND);
  }
}
