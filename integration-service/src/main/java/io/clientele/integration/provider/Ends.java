package io.clientele.integration.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a sign-in dies at the provider, whatever its access token says (BEY-4).
 *
 * @param unused if nobody refreshes it until then; each refresh moves it. Null where idleness ends
 *     nothing
 * @param hard whatever anybody does; null where only a person or the provider ends it
 */
public record Ends(@Nullable Instant unused, @Nullable Instant hard) {

  /** What is known of a provider that says nothing. */
  public static final Ends UNKNOWN = new Ends(null, null);
}
