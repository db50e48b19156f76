package io.clientele.access.identity.signin;

import io.clientele.access.login.Logins;
import io.clientele.access.session.SignIns;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Forgets who is signed in with a password that is no longer theirs, or has ended this sign-in from
 * elsewhere; they sign in again.
 */
public final class EndedSignIns extends OncePerRequestFilter {

  private final Logins logins;
  private final SignIns signIns;

  /** For sign-ins of these. */
  public EndedSignIns(Logins logins, SignIns signIns) {
    this.logins = logins;
    this.signIns = signIns;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var who = SecurityContextHolder.getContext().getAuthentication();
    if (who instanceof UsernamePasswordAuthenticationToken && ended(who)) {
      SecurityContextHolder.clearContext();
      var session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    }
    chain.doFilter(request, response);
  }

  private boolean ended(Authentication who) {
    return logins
        .byId(who.getName())
        .filter(login -> SignedInWith.presentPassword(who, login))
        .filter(login -> SignedInWith.signIn(who).filter(one -> !signIns.isEnded(one)).isPresent())
        .isEmpty();
  }
}
