package io.clientele.simulator.kashflow.http;

import io.clientele.simulator.web.Reply;
import java.time.Duration;
import java.util.Optional;

/** What KashFlow says instead of an answer (providers.md 6.4). */
final class Refusals {

  private Refusals() {}

  /** The same for a session that never was as for one that is over [D]. */
  static Reply invalidSession() {
    return refusal(401, "InvalidSessionToken", "Session token provided is invalid.");
  }

  static Reply locked() {
    return refusal(401, "AccountLocked", "User account is locked.");
  }

  /** The status and the words are not known [U]. */
  static Reply wrongPassword() {
    return refusal(401, "InvalidCredentials", "The user name or password is incorrect.");
  }

  /** That it is 400 is [S], its words are [U]. */
  static Reply wrongCharacters() {
    return refusal(400, "InvalidMemorableWord", "The memorable word is incorrect.");
  }

  /** The status is not known [U]. */
  static Reply subscriptionExpired() {
    return refusal(403, "SubscriptionExpired", "The subscription has expired.");
  }

  static Reply forbidden() {
    return refusal(403, "Forbidden", "You do not have permission to do that.");
  }

  static Reply notFound() {
    return refusal(404, "NotFound", "There is nothing here.");
  }

  /** Nothing about 429 is documented: what a gateway in between would say [U]. */
  static Reply tooMany(Optional<Duration> retryAfter) {
    var reply = refusal(429, "TooManyRequests", "Too many requests.");
    return retryAfter
        .map(wait -> reply.with("Retry-After", Long.toString(wait.toSeconds())))
        .orElse(reply);
  }

  private static Reply refusal(int status, String error, String message) {
    return Json.reply(status, Json.members("Error", error, "Message", message));
  }
}
