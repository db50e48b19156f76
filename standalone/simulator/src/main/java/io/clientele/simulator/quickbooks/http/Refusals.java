package io.clientele.simulator.quickbooks.http;

import io.clientele.simulator.web.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How QuickBooks says no (providers.md 3.6). The gateway in front spells in lower case, the service
 * behind it in upper case.
 */
final class Refusals {

  private Refusals() {}

  /** 401 of the gateway. */
  static Reply badToken() {
    return gateway(401, "AuthenticationFailed", "3200", "Token expired", "AUTHENTICATION");
  }

  /** 403 of the gateway. */
  static Reply notAllowed() {
    return gateway(403, "ApplicationAuthorizationFailed", "3100", null, "SERVICE");
  }

  /** 429 of the gateway; no header is documented [D]. */
  static Reply busy(Optional<Duration> retryAfter) {
    var reply = gateway(429, "ThrottleExceeded", "3001", null, "SERVICE");
    return retryAfter
        .map(wait -> reply.with("Retry-After", Long.toString(wait.toSeconds())))
        .orElse(reply);
  }

  private static Reply gateway(
      int status, String message, String code, @Nullable String detail, String type) {
    var error = new LinkedHashMap<String, Object>();
    error.put(
        "message", "message=%s; errorCode=00%s; statusCode=%d".formatted(message, code, status));
    error.put("detail", detail);
    error.put("code", code);
    error.put("element", null);
    var members = new LinkedHashMap<String, Object>();
    members.put("fault", Map.of("error", List.of(error), "type", type));
    members.put("requestId", null);
    return Reply.json(status, IntuitJson.write(members));
  }

  /** 400 of the service: a query that cannot be followed. */
  static Reply unreadable(String detail, Instant now) {
    return service(400, "Error parsing query", detail, "4000", now);
  }

  /** 400 of the service: the company's edition has no such thing; shape and code [S/U]. */
  static Reply featureNotSupported(String entity, Instant now) {
    return service(
        400,
        "Feature Not Supported Error",
        "Feature Not Supported Error : " + entity + " is not in this company's edition",
        "5030",
        now);
  }

  /** 400 of the service: there is no such object. */
  static Reply notFound(Instant now) {
    return service(400, "Object Not Found", "Object Not Found : no such resource", "610", now);
  }

  private static Reply service(
      int status, String message, String detail, String code, Instant now) {
    var error = new LinkedHashMap<String, Object>();
    error.put("Message", message);
    error.put("Detail", detail);
    error.put("code", code);
    return Reply.json(
        status,
        IntuitJson.timed("Fault", Map.of("Error", List.of(error), "type", "ValidationFault"), now));
  }
}
