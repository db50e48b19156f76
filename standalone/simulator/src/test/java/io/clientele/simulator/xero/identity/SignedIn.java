package io.clientele.simulator.xero.identity;

import io.clientele.simulator.provider.App;
import io.clientele.simulator.provider.Person;
import io.clientele.testkit.TurnedClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A sign-in, a clock, and a person who allows things. */
final class SignedIn {

  static final URI REDIRECT = URI.create("http://localhost/callback");
  static final Person ADA = new Person(new UUID(1, 1), "Ada", "ada@practice.example");
  static final Person BEN = new Person(new UUID(1, 2), "Ben", "ben@practice.example");
  static final UUID CAFE = new UUID(2, 1);
  static final UUID PRESS = new UUID(2, 2);
  static final Duration LIFE = Duration.ofMinutes(30);

  final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27Z"));
  final Identity identity = new Identity(new App("app", "secret"), clock, LIFE);

  /** Allows, and answers the code. */
  String allow(Person person, String scopes, UUID... tenants) {
    var request = new AuthorisationRequest("app", REDIRECT, Scopes.read(scopes), "s");
    return identity.allow(request, person, List.of(tenants));
  }

  TokenAnswer redeem(String code) {
    return identity.redeem(code, REDIRECT.toString());
  }

  /** Allows with {@code offline_access}, and redeems. */
  TokenAnswer.Issued signIn(Person person, UUID... tenants) {
    return issued(redeem(allow(person, "offline_access accounting.settings.read", tenants)));
  }

  TokenAnswer refresh(String refreshToken) {
    return identity.refresh(refreshToken);
  }

  AccessToken read(TokenAnswer.Issued issued) {
    return identity.read(issued.accessToken()).orElseThrow();
  }

  static TokenAnswer.Issued issued(TokenAnswer answer) {
    if (answer instanceof TokenAnswer.Issued issued) {
      return issued;
    }
    throw new AssertionError("no tokens: " + answer);
  }

  static String refreshToken(TokenAnswer answer) {
    return Objects.requireNonNull(issued(answer).refreshToken());
  }
}
