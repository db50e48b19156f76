package io.clientele.access.identity;

import io.clientele.access.signins.SigningOut;
import io.clientele.platform.aggregate.Cause;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

/**
 * A client says that its person signs out (OpenID Connect RP-Initiated Logout): the sign-in its ID
 * token is of ends, here and in every client, whichever browser or server sends the request.
 */
final class ClientSignOut implements LogoutHandler {

  private final SigningOut signingOut;
  private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();

  ClientSignOut(SigningOut signingOut) {
    this.signingOut = signingOut;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (authentication instanceof OidcLogoutAuthenticationToken asked) {
      end(request, response, asked);
    }
  }

  private void end(
      HttpServletRequest request,
      HttpServletResponse response,
      OidcLogoutAuthenticationToken asked) {
    var token = asked.getIdToken();
    var login = token == null ? null : token.getSubject();
    var id = token == null ? null : token.getClaimAsString("sid");
    if (id != null && login != null) {
      signingOut.end(id, login, Cause.of(login));
    }
    if (asked.isPrincipalAuthenticated() && asked.getPrincipal() instanceof Authentication who) {
      session.logout(request, response, who);
    }
  }
}
