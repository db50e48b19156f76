package io.clientele.integration.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a provider gives for a sign-in. Its text is in no log.
 *
 * @param access goes with every call, until {@code expiresAt}
 * @param refresh brings the next ones
 * @param account who signed in, by the provider's stable id, where the provider says so
 */
public record Tokens(String access, String refresh, Instant expiresAt, @Nullable String account) {

  @Override
  public String toString() {
    return "Tokens until " + expiresAt;
  }
}
