package io.clientele.gateway.session.http;

import io.clientele.gateway.edge.Caller;
import io.clientele.gateway.problem.Refusal;
import io.clientele.gateway.problem.Refused;
import io.clientele.gateway.session.SessionId;
import io.clientele.gateway.session.SessionSecrets;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Lets a cookie change something only for a page of ours. A browser adds the cookie whoever asks;
 * it says where the asking page is from, and only a page of ours can have read the token.
 */
@Component
class CsrfGuard {

  static final String HEADER = "X-CSRF-Token";
  static final String SITE = "Sec-Fetch-Site";
  private static final String OURS = "same-origin";
  private static final Set<HttpMethod> CHANGE_NOTHING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final SessionSecrets secrets;

  CsrfGuard(SessionSecrets secrets) {
    this.secrets = secrets;
  }

  /** Passes, or throws {@link Refused}. */
  void check(ServerWebExchange exchange, SessionId id) {
    var request = exchange.getRequest();
    if (CHANGE_NOTHING.contains(request.getMethod())) {
      return;
    }
    if (!fromOurPage(request, Caller.of(exchange))) {
      throw new Refused(Refusal.CSRF_REFUSED, "A page of another origin may change nothing here.");
    }
    var shown = request.getHeaders().getFirst(HEADER);
    if (shown == null || !secrets.isCsrfToken(shown, id)) {
      throw new Refused(
          Refusal.CSRF_REFUSED, "Send the csrfToken of GET /session as " + HEADER + ".");
    }
  }

  /** A browser that says neither is an old one; it must still know the token. */
  private static boolean fromOurPage(ServerHttpRequest request, Caller caller) {
    var headers = request.getHeaders();
    var site = Objects.requireNonNullElse(headers.getFirst(SITE), OURS);
    var origin = Objects.requireNonNullElse(headers.getFirst(HttpHeaders.ORIGIN), caller.origin());
    return site.equals(OURS) && origin.equals(caller.origin());
  }
}
