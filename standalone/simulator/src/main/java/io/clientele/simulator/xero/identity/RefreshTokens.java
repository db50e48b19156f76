package io.clientele.simulator.xero.identity;

import io.clientele.simulator.oauth.RandomText;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Refresh tokens: each lives for 60 days unused, and for 30 minutes more once it was used
 * (providers.md 1.1 and 2.1 [D]).
 *
 * <p>Used again within those 30 minutes, it brings yet another new token; the one whose answer may
 * have been lost stays good as well [U].
 */
final class RefreshTokens {

  static final Duration UNUSED_LIFE = Duration.ofDays(60);
  static final Duration GRACE = Duration.ofMinutes(30);

  private record Token(UUID authEvent, Instant expires, boolean used) {

    boolean isGood(Instant now) {
      return now.isBefore(expires);
    }

    Token usedAt(Instant now) {
      var end = now.plus(GRACE);
      return used ? this : new Token(authEvent, end.isBefore(expires) ? end : expires, true);
    }
  }

  private final Map<String, Token> tokens = new HashMap<>();

  String issue(UUID authEvent, Instant now) {
    tokens.values().removeIf(token -> !token.isGood(now));
    var token = RandomText.next();
    tokens.put(token, new Token(authEvent, now.plus(UNUSED_LIFE), false));
    return token;
  }

  /** The grant of a token that is good, without using it. */
  Optional<UUID> authEvent(String token, Instant now) {
    return Optional.ofNullable(tokens.get(token))
        .filter(found -> found.isGood(now))
        .map(Token::authEvent);
  }

  /** Uses a token. */
  Optional<UUID> use(String token, Instant now) {
    var authEvent = authEvent(token, now);
    tokens.computeIfPresent(token, (text, found) -> found.usedAt(now));
    return authEvent;
  }

  void forget(UUID authEvent) {
    tokens.values().removeIf(token -> token.authEvent().equals(authEvent));
  }
}
