package io.clientele.simulator.xero;

import io.clientele.simulator.oauth.Grant;
import io.clientele.simulator.oauth.Policy;
import io.clientele.simulator.oauth.Policy.Revocation;
import io.clientele.simulator.oauth.Reach;
import io.clientele.simulator.oauth.Rotation;
import io.clientele.simulator.oauth.Terms;
import io.clientele.simulator.provider.App;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is Xero's own about its OAuth, and what its scopes open (providers.md 2.1). */
public final class SignIn {

  /** Covers accounts, items, the organisation, tax rates and tracking categories [D]. */
  public static final String SETTINGS = "accounting.settings";

  /** Covers contacts [D]. */
  public static final String CONTACTS = "accounting.contacts";

  /** With it an id token comes along. */
  static final String OPENID = "openid";

  private static final String OFFLINE = "offline_access";
  private static final String READ = ".read";

  // Parameters [D], refusal of 127.0.0.1 [S].
  static final Terms TERMS =
      new Terms(
          "/login.xero.com/identity/connect/authorize",
          Reach.SOME,
          List.of("localhost"),
          Set.of(
              OFFLINE,
              OPENID,
              "profile",
              "email",
              SETTINGS,
              SETTINGS + READ,
              CONTACTS,
              CONTACTS + READ,
              "projects",
              "projects" + READ),
          Map.of(),
          "",
          grant -> Map.of());

  private SignIn() {}

  /**
   * Codes for 5 minutes [S]; refresh tokens for 60 days unused, and for 30 minutes more once used
   * [D]. Used again within those, one brings yet another, and the one whose answer may have been
   * lost stays good as well [U].
   */
  static Policy policy(App app) {
    return new Policy(
        Duration.ofMinutes(5),
        Duration.ofDays(60),
        new Rotation.EveryTime(Duration.ofMinutes(30)),
        32,
        OFFLINE,
        Revocation.PERSON,
        (grant, now, expires) -> Jwts.access(app, grant, now, expires));
  }

  /** True if reading what a scope is about is allowed, be it by the read-only one. */
  static boolean reads(Grant grant, String scope) {
    return grant.scopes().contains(scope) || grant.scopes().contains(scope + READ);
  }
}
