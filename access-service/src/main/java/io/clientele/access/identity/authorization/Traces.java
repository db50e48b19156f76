package io.clientele.access.identity.authorization;

import io.clientele.access.identity.signin.SignInFactors;
import io.clientele.access.identity.signin.SignedInWith;
import io.clientele.access.signins.Device;
import io.clientele.access.signins.SignIns;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes where a person is signed in, so that they can see it (ACC-8a). */
final class Traces {

  private final SignIns signIns;
  private final Clock clock;

  Traces(SignIns signIns, Clock clock) {
    this.signIns = signIns;
    this.clock = clock;
  }

  /** A client is about to get a code; the request is the browser's. */
  void asked(OAuth2Authorization authorization) {
    var with = person(authorization).flatMap(SignInFactors::madeWith);
    signIn(authorization)
        .ifPresent(
            id ->
                signIns.asked(
                    id,
                    authorization.getPrincipalName(),
                    with.orElseThrow(),
                    authorization.getRegisteredClientId(),
                    device(),
                    clock.instant()));
  }

  /** A client got tokens. */
  void used(OAuth2Authorization authorization) {
    signIn(authorization).ifPresent(id -> signIns.used(id, clock.instant()));
  }

  private static Optional<String> signIn(OAuth2Authorization authorization) {
    return person(authorization).flatMap(SignedInWith::signIn);
  }

  private static Optional<Authentication> person(OAuth2Authorization authorization) {
    return Optional.ofNullable(authorization.getAttribute(Principal.class.getName()));
  }

  private static String device() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? Device.of(request.getRequest().getHeader("User-Agent"))
        : Device.UNKNOWN;
  }
}
