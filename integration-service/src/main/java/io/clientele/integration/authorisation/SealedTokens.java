package io.clientele.integration.authorisation;

import java.time.Instant;

/**
 * Tokens as they are stored: unreadable without the service's secret (INT-8).
 *
 * @param mark recognises the refresh token; a hash of it, equal for equal tokens
 * @param expiresAt of the access token
 */
public record SealedTokens(String access, String refresh, String mark, Instant expiresAt) {

  @Override
  public String toString() {
    return "SealedTokens until " + expiresAt;
  }
}
