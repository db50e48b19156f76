package io.clientele.simulator.xero.identity;

import io.clientele.simulator.oauth.RandomText;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Authorisation codes: for 5 minutes (providers.md 1.1 [S]), once, and only with the redirect
 * address they were asked for with (RFC 6749 4.1.3).
 */
final class Codes {

  private static final Duration LIFE = Duration.ofMinutes(5);

  private record Code(Grant grant, String clientId, URI redirectUri, Instant expires) {}

  private final Map<String, Code> codes = new HashMap<>();

  String issue(Grant grant, AuthorisationRequest request, Instant now) {
    codes.values().removeIf(code -> !now.isBefore(code.expires()));
    var code = RandomText.next();
    codes.put(code, new Code(grant, request.clientId(), request.redirectUri(), now.plus(LIFE)));
    return code;
  }

  /** Uses a code up, also when it is refused. */
  Optional<Grant> redeem(String code, String clientId, String redirectUri, Instant now) {
    return Optional.ofNullable(codes.remove(code))
        .filter(found -> now.isBefore(found.expires()))
        .filter(found -> found.clientId().equals(clientId))
        .filter(found -> found.redirectUri().toString().equals(redirectUri))
        .map(Code::grant);
  }
}
