package io.clientele.simulator.freeagent.http;

import io.clientele.simulator.web.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How FreeAgent says no (providers.md 5.5). */
final class Refusals {

  /** What is always told to wait, whenever the window ends [D]. */
  static final Duration A_MINUTE = Duration.ofSeconds(60);

  private Refusals() {}

  /** 401 [S]: its one body for a token that is unknown, over or withdrawn. */
  static Reply unauthorized() {
    return refused(401, "Access token not recognised");
  }

  /** 403: the access level is too low, or nothing of the company is open; body [U]. */
  static Reply forbidden() {
    return refused(403, "You do not have permission to do that");
  }

  /** 404; body [U]. */
  static Reply notFound() {
    return refused(404, "Resource not found");
  }

  /** 400: every request must name its app in {@code User-Agent} [D]; status and body [U]. */
  static Reply nameless() {
    return refused(400, "A User-Agent that names your application is required");
  }

  /** 400: a practice app must say which client it asks about [U]. */
  static Reply noClient() {
    return refused(400, "X-Subdomain is missing");
  }

  /** 400 for a parameter that cannot be followed; the form of several errors [S]. */
  static Reply badRequest(String message) {
    return Reply.json(
        400, FreeAgentJson.write(Map.of("errors", new Object[] {Map.of("message", message)})));
  }

  /** 429: text, and the header where it is not left out [D]. */
  static Reply overLimit(int limit, Optional<Duration> retryAfter) {
    var reply = Reply.text(429, "You must not exceed %d requests per 60 seconds".formatted(limit));
    return retryAfter
        .map(wait -> reply.with("Retry-After", Long.toString(wait.toSeconds())))
        .orElse(reply);
  }

  private static Reply refused(int status, String message) {
    return Reply.json(
        status, FreeAgentJson.write(Map.of("errors", Map.of("error", Map.of("message", message)))));
  }
}
