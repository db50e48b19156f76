package io.clientele.simulator.xero.identity;

import static io.clientele.simulator.xero.identity.TokenAnswer.Error.INVALID_GRANT;

import io.clientele.simulator.provider.App;
import io.clientele.simulator.provider.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who has allowed the app what, and with which tokens it proves that. Safe for many threads. */
public final class Identity {

  private final App app;
  private final Clock clock;
  private final Codes codes = new Codes();
  private final RefreshTokens refreshTokens = new RefreshTokens();
  private final AccessTokens accessTokens = new AccessTokens();
  private final Connections connections = new Connections();
  private final List<Grant> grants = new ArrayList<>();
  private Duration tokenLife;

  /**
   * @param tokenLife how long access tokens live; Xero's last 30 minutes (providers.md 1.1 [D])
   */
  public Identity(App app, Clock clock, Duration tokenLife) {
    this.app = app;
    this.clock = clock;
    this.tokenLife = tokenLife;
  }

  public App app() {
    return app;
  }

  /** How long the access tokens issued from now on live. */
  public synchronized void tokenLife(Duration life) {
    tokenLife = life;
  }

  /**
   * A person allows the app to see organisations. They are connected from then on; those connected
   * before stay so.
   *
   * @return the code the app gets tokens for
   */
  public synchronized String allow(
      AuthorisationRequest request, Person person, Collection<UUID> tenants) {
    var grant = new Grant(UUID.randomUUID(), person, request.scopes(), clock.instant());
    grants.add(grant);
    tenants.forEach(tenant -> connections.connect(tenant, grant));
    return codes.issue(grant, request, grant.at());
  }

  /** Gives tokens for a code. */
  public synchronized TokenAnswer redeem(String code, String redirectUri) {
    var now = clock.instant();
    return codes
        .redeem(code, app.clientId(), redirectUri, now)
        .filter(grants::contains)
        .map(grant -> issue(grant, now))
        .orElseGet(() -> new TokenAnswer.Refused(INVALID_GRANT));
  }

  /** Gives new tokens for a refresh token; the old one stays good for 30 minutes. */
  public synchronized TokenAnswer refresh(String refreshToken) {
    var now = clock.instant();
    return refreshTokens
        .use(refreshToken, now)
        .flatMap(this::grant)
        .map(grant -> issue(grant, now))
        .orElseGet(() -> new TokenAnswer.Refused(INVALID_GRANT));
  }

  private TokenAnswer issue(Grant grant, Instant now) {
    var expires = now.plus(tokenLife);
    var scopes = grant.scopes();
    return new TokenAnswer.Issued(
        accessTokens.issue(grant, app.clientId(), now, expires),
        tokenLife,
        scopes.offline() ? refreshTokens.issue(grant.authEvent(), now) : null,
        scopes.openId() ? accessTokens.idToken(grant, app.clientId(), now, expires) : null,
        scopes);
  }

  /**
   * The app gives a refresh token back: removes every connection of that person (providers.md 2.1
   * [S]). A token nobody knows changes nothing.
   */
  public synchronized void revoke(String refreshToken) {
    refreshTokens
        .authEvent(refreshToken, clock.instant())
        .flatMap(this::grant)
        .ifPresent(grant -> withdraw(grant.person()));
  }

  /**
   * A person takes back, at Xero, all the app was allowed: refresh tokens are refused for good and
   * nothing is connected any more.
   *
   * @return how many connections that ended
   */
  public synchronized int withdraw(Person person) {
    int connected = connections.of(person.id()).size();
    grants.stream()
        .filter(grant -> grant.person().equals(person))
        .forEach(grant -> refreshTokens.forget(grant.authEvent()));
    grants.removeIf(grant -> grant.person().equals(person));
    connections.removeAll(person.id());
    return connected;
  }

  /** What an access token says, expired or not; empty if it was not made here. */
  public Optional<AccessToken> read(String accessToken) {
    return accessTokens.read(accessToken);
  }

  /** True if a token was good until now. */
  public boolean isExpired(AccessToken token) {
    return !clock.instant().isBefore(token.expires());
  }

  /** The connections a token reaches: all of its person, unless what it came from is withdrawn. */
  public synchronized List<Connection> connections(AccessToken token) {
    return grant(token.authEvent()).isPresent() ? connections.of(token.person()) : List.of();
  }

  public synchronized List<Connection> connections(Person person) {
    return connections.of(person.id());
  }

  /** What each person has allowed and not taken back, oldest first. */
  public synchronized List<Grant> grants() {
    return List.copyOf(grants);
  }

  /**
   * Removes one connection a token reaches (providers.md 2.1 [D]).
   *
   * @return false if there is none with that id
   */
  public synchronized boolean disconnect(AccessToken token, UUID connection) {
    return grant(token.authEvent()).isPresent() && connections.remove(token.person(), connection);
  }

  private Optional<Grant> grant(UUID authEvent) {
    return grants.stream().filter(grant -> grant.authEvent().equals(authEvent)).findFirst();
  }
}
