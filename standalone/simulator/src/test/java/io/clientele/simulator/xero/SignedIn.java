package io.clientele.simulator.xero;

import io.clientele.simulator.oauth.AccessToken;
import io.clientele.simulator.oauth.Identity;
import io.clientele.simulator.oauth.TokenAnswer;
import io.clientele.simulator.provider.App;
import io.clientele.simulator.provider.Person;
import io.clientele.simulator.provider.ProviderSettings;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A sign-in, a clock, and a person who allows things. */
final class SignedIn {

  static final String REDIRECT = "http://localhost/callback";
  static final Person ADA = new Person(new UUID(1, 1), "Ada", "ada@practice.example");
  static final Person BEN = new Person(new UUID(1, 2), "Ben", "ben@practice.example");
  static final String CAFE = "cafe";
  static final String PRESS = "press";
  static final Duration LIFE = Duration.ofMinutes(30);

  final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27Z"));
  final Xero xero =
      new Xero(new ProviderSettings(new App("app", "secret"), LIFE, CallLimits.A_MINUTE, clock));
  final Identity identity = xero.identity();

  /** Allows, and answers the code. */
  String allow(Person person, String scopes, String... tenants) {
    var query =
        Map.of(
            "response_type", "code",
            "client_id", "app",
            "redirect_uri", REDIRECT,
            "scope", scopes,
            "state", "s");
    return xero.signIn()
        .allow(query::get, person, List.of(tenants))
        .getQuery()
        .replaceAll("code=([^&]+).*", "$1");
  }

  TokenAnswer redeem(String code) {
    return identity.redeem(code, REDIRECT, "");
  }

  /** Allows with {@code offline_access}, and redeems. */
  TokenAnswer.Issued signIn(Person person, String... tenants) {
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
    return issued(answer).refreshToken();
  }
}
