package io.clientele.simulator.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Authorisation codes: once, and only with the redirect address they were asked for with (RFC 6749
 * 4.1.3), and what they were challenged with (RFC 7636 4.6).
 */
final class Codes {

  private record Code(UUID grant, AuthorisationRequest request, Instant expires) {}

  private final Map<String, Code> codes = new HashMap<>();
  private final Duration life;

  Codes(Duration life) {
    this.life = life;
  }

  String issue(String prefix, Grant grant, AuthorisationRequest request) {
    codes.values().removeIf(code -> !grant.at().isBefore(code.expires()));
    var code = prefix + RandomText.next();
    codes.put(code, new Code(grant.id(), request, grant.at().plus(life)));
    return code;
  }

  /** The grant of a code, which is used up, also when it is refused. */
  Optional<UUID> redeem(String code, String redirectUri, String verifier, Instant now) {
    return Optional.ofNullable(codes.remove(code))
        .filter(found -> now.isBefore(found.expires()))
        .filter(found -> found.request().redirectUri().toString().equals(redirectUri))
        .filter(found -> found.request().challenge().isMetBy(verifier))
        .map(Code::grant);
  }
}
