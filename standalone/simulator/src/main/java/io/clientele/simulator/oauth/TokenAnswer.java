package io.clientele.simulator.oauth;

import java.time.Duration;

/** What a token address answers (RFC 6749 5.1 and 5.2). */
public sealed interface TokenAnswer {

  /**
   * New tokens.
   *
   * @param refreshToken empty if none comes
   * @param refreshLife how long the refresh token lives if it is not used
   */
  record Issued(
      Grant grant, String accessToken, Duration life, String refreshToken, Duration refreshLife)
      implements TokenAnswer {

    /** Tokens are not for logs. */
    @Override
    public String toString() {
      return "Issued for " + grant.id();
    }
  }

  /**
   * No tokens.
   *
   * @param grantType what was asked with
   */
  record Refused(Error error, String grantType) implements TokenAnswer {}

  /** Why, in OAuth's words. */
  enum Error {
    INVALID_REQUEST,
    INVALID_CLIENT,
    INVALID_GRANT,
    UNSUPPORTED_GRANT_TYPE
  }
}
