package io.clientele.access.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Forgets who is signed in with something that is not enough any more; they sign in again. */
public final class EndedSignIns extends OncePerRequestFilter {

  private final StandingSignIns standing;

  /** By this it is known. */
  public EndedSignIns(StandingSignIns standing) {
    this.standing = standing;
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
    return standing.of(who).isEmpty();
  }
}
