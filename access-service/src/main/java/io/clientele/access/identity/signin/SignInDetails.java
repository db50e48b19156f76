package io.clientele.access.identity.signin;

import io.clientele.access.guessing.Guesser;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.util.WebUtils;

/** Who guesses, on its way to where passwords are checked; not kept with the sign-in. */
final class SignInDetails extends WebAuthenticationDetails {

  private static final long serialVersionUID = 1L;

  private final transient Guesser guesser;

  SignInDetails(HttpServletRequest request) {
    // No session id: what is kept of a sign-in must not let anybody take its session over.
    super(request.getRemoteAddr(), null);
    this.guesser = guesserOf(request);
  }

  Guesser guesser() {
    return guesser;
  }

  static Guesser guesserOf(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, Guesser.COOKIE);
    return Guesser.of(request.getRemoteAddr(), cookie == null ? null : cookie.getValue());
  }
}
