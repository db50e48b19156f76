package io.clientele.simulator.sage.http;

import io.clientele.simulator.web.Reply;
import java.time.Duration;
import java.util.Optional;

/** How Sage says no (providers.md 4.5). */
final class Refusals {

  private Refusals() {}

  /** 401; code and words are ours [U]. */
  static Reply badToken() {
    return SageJson.error(401, "Unauthorized", "The access token is not valid.");
  }

  /** 401 that no newer token mends [D]. */
  static Reply noSubscription() {
    return SageJson.error(401, "AuthorizationFailure", "No active subscription. (MSE)");
  }

  /** 403 [D]. */
  static Reply denied() {
    return SageJson.error(
        403, "MultiUserAccessDenied", "You do not have permission to access this resource.");
  }

  /** 404 [S]. */
  static Reply notFound() {
    return SageJson.error(404, "RecordNotFound", "The requested record could not be found.");
  }

  /** 422 for a parameter that cannot be followed; what Sage says to it is ours [U]. */
  static Reply badParameter(String name) {
    return SageJson.error(422, "RecordInvalid", name + " cannot be followed.");
  }

  /** 429; that there is a wait is second-hand [S], and left out unless asked for. */
  static Reply busy(Optional<Duration> retryAfter) {
    var reply = SageJson.error(429, "TooManyRequests", "Too many requests.");
    return retryAfter
        .map(wait -> reply.with("Retry-After", Long.toString(wait.toSeconds())))
        .orElse(reply);
  }
}
