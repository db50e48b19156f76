package io.clientele.simulator.xero.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the token address answers (providers.md 2.1 [D]). */
public sealed interface TokenAnswer {

  /**
   * New tokens.
   *
   * @param refreshToken null without {@code offline_access}
   * @param idToken null without {@code openid}
   */
  record Issued(
      String accessToken,
      Duration life,
      @Nullable String refreshToken,
      @Nullable String idToken,
      Scopes scopes)
      implements TokenAnswer {}

  /** No tokens, and why in OAuth's words. */
  record Refused(Error error) implements TokenAnswer {}

  /** The errors Xero's token address knows, all of them with status 400. */
  enum Error {
    INVALID_REQUEST,
    INVALID_CLIENT,
    INVALID_GRANT,
    UNSUPPORTED_GRANT_TYPE
  }
}
