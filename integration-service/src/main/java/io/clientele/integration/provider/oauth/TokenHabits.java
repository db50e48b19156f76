package io.clientele.integration.provider.oauth;

import io.clientele.integration.provider.Ends;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.wire.ProviderJson;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is one provider's own about its token address; most speak as the defaults say. */
public interface TokenHabits {

  /** Its name, for faults. */
  String name();

  /** What an answer means that speaks neither against the sign-in nor against our app. */
  ProviderFault fault(HttpResponse<InputStream> answer);

  /** What the JSON of an answer other than 2xx says went wrong; null if it says nothing. */
  default @Nullable String error(JsonNode body) {
    return ProviderJson.text(body, "error");
  }

  /**
   * Whether an answer other than 2xx says that the sign-in is not taken.
   *
   * @param error what {@link #error} finds in its JSON; null if that is nothing
   */
  default boolean isRefusal(int status, @Nullable String error) {
    return status == 400 && "invalid_grant".equals(error);
  }

  /**
   * Whether an answer other than 2xx says that a sign-in we give back is over already.
   *
   * @param error what {@link #error} finds in its JSON; null if that is nothing
   */
  default boolean isOver(int status, @Nullable String error) {
    return "invalid_grant".equals(error);
  }

  /** Who signed in, by the provider's stable id, if its answer with tokens says so. */
  default @Nullable String account(JsonNode answer) {
    return null;
  }

  /**
   * When the sign-in dies by the provider's rules (BEY-4).
   *
   * @param answer that with tokens
   * @param asked when it was asked for: ends are rather told too early than too late
   */
  default Ends ends(JsonNode answer, Instant asked) {
    return new Ends(Ends.after(asked, seconds(answer, "refresh_token_expires_in")), null);
  }

  /** A number of seconds in an answer; null if it has none of that name. */
  static @Nullable Long seconds(JsonNode answer, String name) {
    var value = answer.path(name);
    return value.canConvertToLong() ? (Long) value.asLong() : null;
  }

  /** How long an access token lives where the answer does not say. */
  default Duration usualLife() {
    return Duration.ofMinutes(30);
  }

  /** Adds the headers that only this provider wants. */
  default void dress(HttpRequest.Builder request) {}

  /** Whether the app's id and secret go into the form, not into HTTP Basic. */
  default boolean namesAppInForm() {
    return false;
  }

  /** Whether a sign-in is given back as JSON, not as a form. */
  default boolean revokesAsJson() {
    return false;
  }
}
