package io.clientele.access.identity.signin;

import io.clientele.access.login.Login;
import io.clientele.access.login.Logins;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Those whose password was right and who have not shown their second factor yet. They lie in the
 * session under a name of their own, where nothing looks for who is signed in: to every endpoint
 * they are nobody.
 */
public final class HalfSignIns {

  /** How long a second factor is waited for. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();
  private final Logins logins;
  private final Clock clock;

  /** One of them. */
  public record Half(Authentication first, Login login) {}

  HalfSignIns(Logins logins, Clock clock) {
    this.logins = logins;
    this.clock = clock;
    sessions.setSpringSecurityContextKey("half-sign-in");
  }

  void keep(Authentication first, HttpServletRequest request, HttpServletResponse response) {
    sessions.saveContext(new SecurityContextImpl(first), request, response);
  }

  void forget(HttpServletRequest request, HttpServletResponse response) {
    sessions.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
  }

  /** The one of this browser, if it is not too old and its password still is the present one. */
  public Optional<Half> of(HttpServletRequest request) {
    return Optional.ofNullable(sessions.loadDeferredContext(request).get().getAuthentication())
        .filter(this::isFresh)
        .flatMap(
            first ->
                logins
                    .byId(first.getName())
                    .filter(login -> SignedInWith.presentPassword(first, login))
                    .map(login -> new Half(first, login)));
  }

  private boolean isFresh(Authentication first) {
    return SignInFactors.passwordTypedAt(first)
        .filter(at -> clock.instant().isBefore(at.plus(PATIENCE)))
        .isPresent();
  }
}
