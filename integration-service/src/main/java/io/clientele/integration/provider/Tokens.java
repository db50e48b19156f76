package io.clientele.integration.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a provider gives for a sign-in. Its text is in no log.
 *
 * @param access goes with every call, until {@code expiresAt}
 * @param refresh brings the next ones
 * @param account who signed in, by the provider's stable id, where the provider says so
 * @param ends when the sign-in itself dies, as far as its provider's rules tell
 */
public record Tokens(
    String access, String refresh, Instant expiresAt, @Nullable String account, Ends ends) {

  /** Tokens of a sign-in of whose end nothing is known. */
  public Tokens(String access, String refresh, Instant expiresAt, @Nullable String account) {
    this(access, refresh, expiresAt, account, Ends.UNKNOWN);
  }

  @Override
  public String toString() {
    return "Tokens until " + expiresAt;
  }
}
