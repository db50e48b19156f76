package io.clientele.platform.token;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * What a token was given out for. A person's is for the whole API; a system's for reading or for
 * writing at single services, and neither contains the other.
 */
final class Scopes implements AuthorizationManager<RequestAuthorizationContext> {

  /** Who access tokens are for: this API, and nobody else (ASVS 9.2.3). */
  static final String AUDIENCE = "clientele";

  private static final String PERSON = "SCOPE_clientele";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final String service;

  /**
   * The scopes of one service.
   *
   * @param application its name, such as {@code client-service}, of which {@code client} is asked;
   *     what may follow tells one installation from another
   */
  Scopes(String application) {
    this.service = application.replaceFirst("-service(-.*)?$", "");
  }

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> caller, RequestAuthorizationContext context) {
    var act = READING.contains(context.getRequest().getMethod()) ? "read" : "write";
    var system = "SCOPE_" + service + ":" + act;
    var who = caller.get();
    return new AuthorizationDecision(
        who != null
            && who.isAuthenticated()
            && who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(one -> PERSON.equals(one) || system.equals(one)));
  }
}
