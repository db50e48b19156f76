package io.clientele.integration.authorisation;

import java.time.Instant;

/**
 * Tokens as they are stored: unreadable without the service's secret (INT-8).
 *
 * @param mark recognises both tokens together; a hash of them, equal for equal tokens. Of both,
 *     because some providers give the same refresh token with every new access token
 * @param expiresAt of the access token
 */
public record SealedTokens(String access, String refresh, String mark, Instant expiresAt) {

  @Override
  public String toString() {
    return "SealedTokens until " + expiresAt;
  }
}
