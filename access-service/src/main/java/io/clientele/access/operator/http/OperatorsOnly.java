package io.clientele.access.operator.http;

import io.clientele.access.operator.Operators;
import io.clientele.platform.http.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets operators through and nobody else, before anything of a request is read. */
final class OperatorsOnly implements HandlerInterceptor {

  private final Operators operators;

  OperatorsOnly(Operators operators) {
    this.operators = operators;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var token =
        SecurityContextHolder.getContext().getAuthentication()
                instanceof JwtAuthenticationToken person
            ? person.getToken()
            : null;
    var login = token == null ? null : token.getSubject();
    var methods = token == null ? null : token.getClaimAsStringList("amr");
    operators
        .hindrance(login == null ? "" : login, methods == null ? List.of() : methods)
        .ifPresent(
            why -> {
              throw new RefusedRequest(List.of(why));
            });
    return true;
  }
}
