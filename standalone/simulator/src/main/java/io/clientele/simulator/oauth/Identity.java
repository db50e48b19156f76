package io.clientele.simulator.oauth;

import static io.clientele.simulator.oauth.TokenAnswer.Error.INVALID_GRANT;

import io.clientele.simulator.provider.App;
import io.clientele.simulator.provider.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has allowed the app what, and with which tokens it proves that. Safe for many threads. */
public final class Identity {

  // How long an expired access token is still known for one.
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final App app;
  private final Policy policy;
  private final Clock clock;
  private final Codes codes;
  private final RefreshTokens refreshTokens;
  private final Map<String, AccessToken> accessTokens = new HashMap<>();
  private final List<Grant> grants = new ArrayList<>();
  private Duration tokenLife;
  private @Nullable Duration signInLife;

  /**
   * @param tokenLife how long access tokens live
   */
  public Identity(App app, Policy policy, Clock clock, Duration tokenLife) {
    this.app = app;
    this.policy = policy;
    this.clock = clock;
    this.codes = new Codes(policy.codeLife());
    this.refreshTokens = new RefreshTokens(policy);
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
   * How long what is allowed from now on lasts, however often it is refreshed; usually for ever.
   */
  public synchronized void signInLife(Duration life) {
    signInLife = life;
  }

  /** A person allows the app to see organisations; the code brings tokens. */
  synchronized Allowed allow(
      AuthorisationRequest request, String codePrefix, Person person, List<String> organisations) {
    var now = clock.instant();
    var ends = signInLife == null ? null : now.plus(signInLife);
    var grant = new Grant(UUID.randomUUID(), person, organisations, request.scopes(), now, ends);
    grants.add(grant);
    return new Allowed(grant, codes.issue(codePrefix, grant, request));
  }

  /** What was allowed, and the code for it. */
  record Allowed(Grant grant, String code) {}

  /**
   * Gives tokens for a code.
   *
   * @param verifier what its challenge was made from; empty without one
   */
  public synchronized TokenAnswer redeem(String code, String redirectUri, String verifier) {
    var now = clock.instant();
    var grant = codes.redeem(code, redirectUri, verifier, now).flatMap(this::grant);
    return grant.isPresent()
        ? issue(grant.get(), firstRefresh(grant.get(), now), now)
        : new TokenAnswer.Refused(INVALID_GRANT, "authorization_code");
  }

  private String firstRefresh(Grant grant, Instant now) {
    return policy.offline().isEmpty() || grant.scopes().contains(policy.offline())
        ? refreshTokens.issue(grant.id(), now)
        : "";
  }

  /** Gives new tokens for a refresh token. */
  public synchronized TokenAnswer refresh(String refreshToken) {
    var now = clock.instant();
    var grant =
        refreshTokens.grant(refreshToken, now).flatMap(this::grant).filter(one -> !one.isOver(now));
    return grant.isPresent()
        ? issue(grant.get(), refreshTokens.use(refreshToken, now), now)
        : new TokenAnswer.Refused(INVALID_GRANT, "refresh_token");
  }

  private TokenAnswer issue(Grant grant, String refreshToken, Instant now) {
    accessTokens.values().removeIf(token -> !now.isBefore(token.expires().plus(REMEMBERED)));
    var expires = now.plus(tokenLife);
    var text = policy.accessText().of(grant, now, expires);
    accessTokens.put(text, new AccessToken(grant, expires));
    return new TokenAnswer.Issued(grant, text, tokenLife, refreshToken, policy.refreshLife());
  }

  /**
   * The app gives a token back, which ends what the {@link Policy.Revocation} says. One nobody
   * knows changes nothing.
   *
   * @return whether it was known
   */
  public synchronized boolean revoke(String token) {
    var refresh = refreshTokens.grant(token, clock.instant());
    if (policy.revocation() == Policy.Revocation.PERSON) {
      refresh.flatMap(this::grant).map(Grant::person).ifPresent(this::withdraw);
      return refresh.isPresent();
    }
    var known = refresh.or(() -> read(token).map(access -> access.grant().id()));
    known.flatMap(this::grant).ifPresent(this::end);
    return known.isPresent();
  }

  /**
   * The app gives one organisation of a person back; what else they allowed goes on.
   *
   * @return whether it saw that one
   */
  public synchronized boolean giveBack(Person person, String organisation) {
    boolean seen = organisations(person).contains(organisation);
    grants.replaceAll(grant -> grant.person().equals(person) ? grant.without(organisation) : grant);
    return seen;
  }

  /**
   * A person takes back, at the provider, all the app was allowed: refresh tokens are refused for
   * good.
   *
   * @return how many organisations the app saw until now
   */
  public synchronized int withdraw(Person person) {
    int seen = organisations(person).size();
    grants(person).forEach(this::end);
    return seen;
  }

  private void end(Grant grant) {
    refreshTokens.forget(grant.id());
    grants.remove(grant);
  }

  /** What an access token stands for, expired or not; empty if it was not made here. */
  public synchronized Optional<AccessToken> read(String accessToken) {
    return Optional.ofNullable(accessTokens.get(accessToken));
  }

  /** True if a token was good until now. */
  public boolean isExpired(AccessToken token) {
    return !clock.instant().isBefore(token.expires());
  }

  /** True unless what a token came from was taken back. */
  public synchronized boolean isAllowed(AccessToken token) {
    return grant(token.grant().id()).isPresent();
  }

  /** What a person has allowed and not taken back, oldest first. */
  public synchronized List<Grant> grants(Person person) {
    return grants.stream().filter(grant -> grant.person().equals(person)).toList();
  }

  /** The organisations a person lets the app see. */
  public List<String> organisations(Person person) {
    return grants(person).stream()
        .flatMap(grant -> grant.organisations().stream())
        .distinct()
        .toList();
  }

  /** When a person last allowed something that is not taken back. */
  public Optional<Instant> lastAllowed(Person person) {
    return grants(person).stream().map(Grant::at).max(Instant::compareTo);
  }

  private Optional<Grant> grant(UUID id) {
    return grants.stream().filter(grant -> grant.id().equals(id)).findFirst();
  }
}
