package io.clientele.integration.authorisation;

import io.clientele.platform.secret.WrappedKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as they are stored: unreadable without the service's secret (INT-8).
 *
 * @param mark recognises both tokens together; a hash of them, equal for equal tokens. Of both,
 *     because some providers give the same refresh token with every new access token
 * @param expiresAt of the access token
 * @param key what both are sealed under, wrapped; null in what was stored before there were
 *     envelopes, which lies under a secret itself
 */
public record SealedTokens(
    String access, String refresh, String mark, Instant expiresAt, @Nullable WrappedKey key) {

  @Override
  public String toString() {
    return "SealedTokens until " + expiresAt;
  }
}
