package io.clientele.platform.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The newest rights heard of each login; refuses a token whose {@code rv} is older (ACC-8). Forgets
 * what no living token can be older than.
 */
final class NewestRights implements OAuth2TokenValidator<Jwt> {

  /** Longer than any token lives: five minutes, and one for clocks that disagree. */
  static final Duration KEPT = Duration.ofMinutes(10);

  private static final OAuth2TokenValidatorResult OUTDATED =
      OAuth2TokenValidatorResult.failure(
          new OAuth2Error("invalid_token", "The rights of this login have changed.", null));

  private final Cache<String, Long> newest;

  NewestRights() {
    this(Ticker.systemTicker());
  }

  NewestRights(Ticker ticker) {
    newest = Caffeine.newBuilder().expireAfterWrite(KEPT).ticker(ticker).build();
  }

  void heard(String login, long rights) {
    newest.asMap().merge(login, rights, Math::max);
  }

  /** How many logins are remembered. */
  long size() {
    newest.cleanUp();
    return newest.estimatedSize();
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    var subject = token.getSubject();
    var known = subject == null ? null : newest.getIfPresent(subject);
    var rights = token.getClaim("rv") instanceof Number rv ? rv.longValue() : -1;
    return subject == null || rights < 0 || (known != null && rights < known)
        ? OUTDATED
        : OAuth2TokenValidatorResult.success();
  }
}
