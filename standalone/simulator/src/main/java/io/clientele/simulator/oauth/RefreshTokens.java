package io.clientele.simulator.oauth;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Refresh tokens, as a {@link Policy} has them live and change. */
final class RefreshTokens {

  private record Token(UUID grant, Instant issued, Instant expires) {

    boolean isGood(Instant now) {
      return now.isBefore(expires);
    }

    Token until(Instant end) {
      return new Token(grant, issued, end);
    }
  }

  private final Map<String, Token> tokens = new HashMap<>();
  private final Policy policy;

  RefreshTokens(Policy policy) {
    this.policy = policy;
  }

  String issue(UUID grant, Instant now) {
    tokens.values().removeIf(token -> !token.isGood(now));
    var text = RandomText.next(policy.tokenBytes());
    tokens.put(text, new Token(grant, now, now.plus(policy.refreshLife())));
    return text;
  }

  /** The grant of a token that is good, without using it. */
  Optional<UUID> grant(String text, Instant now) {
    return Optional.ofNullable(tokens.get(text))
        .filter(token -> token.isGood(now))
        .map(Token::grant);
  }

  /** Uses a good token; answers the one to go on with, which may be the same. */
  String use(String text, Instant now) {
    var used = Optional.ofNullable(tokens.get(text)).orElseThrow();
    return switch (policy.rotation()) {
      case Rotation.SameFor same -> again(text, used, same, now);
      case Rotation.EveryTime every -> {
        shorten(text, used, now.plus(every.grace()));
        yield issue(used.grant(), now);
      }
    };
  }

  private String again(String text, Token used, Rotation.SameFor same, Instant now) {
    if (now.isBefore(used.issued().plus(same.age()))) {
      tokens.put(text, used.until(now.plus(policy.refreshLife())));
      return text;
    }
    tokens.remove(text);
    return issue(used.grant(), now);
  }

  // Once used, its end does not move any more.
  private void shorten(String text, Token used, Instant end) {
    if (end.isBefore(used.expires())) {
      tokens.put(text, used.until(end));
    }
  }

  void forget(UUID grant) {
    tokens.values().removeIf(token -> token.grant().equals(grant));
  }
}
