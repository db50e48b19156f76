package io.clientele.platform.token;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The newest rights heard of each login; refuses a token whose {@code rv} is older (ACC-8). Holds
 * one number for each login whose rights changed while this instance runs.
 */
final class NewestRights implements OAuth2TokenValidator<Jwt> {

  private static final OAuth2TokenValidatorResult OUTDATED =
      OAuth2TokenValidatorResult.failure(
          new OAuth2Error("invalid_token", "The rights of this login have changed.", null));

  private final ConcurrentMap<String, Long> newest = new ConcurrentHashMap<>();

  void heard(String login, long rights) {
    newest.merge(login, rights, Math::max);
  }

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    var known = newest.get(token.getSubject());
    var rights = token.getClaim("rv") instanceof Number rv ? rv.longValue() : -1;
    return rights < 0 || (known != null && rights < known)
        ? OUTDATED
        : OAuth2TokenValidatorResult.success();
  }
}
