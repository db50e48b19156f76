package io.clientele.platform.token;

import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Whether a token still holds, for answers that go on for long after it was checked: by the same
 * rules as every new request (ACC-8).
 */
public final class Standings {

  private final JwtTimestampValidator times = new JwtTimestampValidator();
  private final NewestRights newest;

  Standings(NewestRights newest) {
    this.newest = newest;
  }

  /** How this token stands now. */
  public Standing of(JwtAuthenticationToken authentication) {
    var token = authentication.getToken();
    if (newest.validate(token).hasErrors()) {
      return Standing.OUTDATED;
    }
    return times.validate(token).hasErrors() ? Standing.EXPIRED : Standing.HOLDS;
  }
}
