package io.clientele.integration.provider.oauth;

import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.Tokens;
import io.clientele.integration.provider.wire.Host;
import io.clientele.integration.provider.wire.ProviderJson;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The token and revocation addresses of a provider. Nothing is asked twice here: whoever calls
 * knows whether an old token may be used again.
 */
public final class TokenEndpoint {

  private final ClientRequests requests;
  private final OAuthApp app;
  private final TokenHabits habits;
  private final Host host;
  private final Clock clock;

  /** Those of this app. */
  public TokenEndpoint(OAuthApp app, TokenHabits habits, Host host, Clock clock) {
    this.requests = new ClientRequests(app, habits);
    this.app = app;
    this.habits = habits;
    this.host = host;
    this.clock = clock;
  }

  /**
   * Tokens for what a sign-in brought.
   *
   * @param answer the parameters of the way back
   * @throws GrantRefused also if there is no code among them
   */
  public Tokens redeem(Map<String, String> answer, URI redirect) {
    return redeem(answer, redirect, Map.of());
  }

  /**
   * The same.
   *
   * @param more what of the form is this provider's alone
   */
  public Tokens redeem(Map<String, String> answer, URI redirect, Map<String, String> more) {
    var code = answer.get("code");
    if (code == null) {
      throw new GrantRefused("no code came back from " + habits.name());
    }
    var form = new HashMap<>(more);
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", redirect.toString());
    return tokens(form);
  }

  /** New tokens for a refresh token. */
  public Tokens refresh(String refreshToken) {
    return tokens(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  /** Gives a sign-in back, where there is a place for that; one that is over already is fine. */
  public void revoke(String refreshToken) {
    var address = app.revokeUrl();
    if (address == null) {
      return;
    }
    host.once(
        requests.revocation(address, refreshToken),
        answer -> {
          if (answer.statusCode() >= 400) {
            over(answer);
          }
          return true;
        });
  }

  private void over(HttpResponse<InputStream> answer) {
    if (!habits.isOver(answer.statusCode(), habits.error(ProviderJson.error(answer)))) {
      var fault = habits.fault(answer);
      throw fault instanceof NeedsRefresh no ? no.last() : fault;
    }
  }

  private Tokens tokens(Map<String, String> form) {
    HttpRequest.Builder request = requests.form(app.tokenUrl(), form);
    var asked = clock.instant();
    return host.once(
        request,
        answer -> {
          if (answer.statusCode() == 200) {
            return read(ProviderJson.tree(answer), asked);
          }
          throw fault(answer);
        });
  }

  // The life counts from when we asked: rather too short than too long.
  private Tokens read(JsonNode answer, Instant asked) {
    var access = ProviderJson.text(answer, "access_token");
    var refresh = ProviderJson.text(answer, "refresh_token");
    if (access == null || refresh == null) {
      throw new OurBug(habits.name() + " gives no tokens that last: is a scope missing?", null);
    }
    var seconds = answer.path("expires_in").asLong(habits.usualLife().toSeconds());
    return new Tokens(
        access,
        refresh,
        asked.plusSeconds(seconds),
        habits.account(answer),
        habits.ends(answer, asked));
  }

  private ProviderFault fault(HttpResponse<InputStream> answer) {
    var status = answer.statusCode();
    var error = status < 500 && status != 429 ? habits.error(ProviderJson.error(answer)) : null;
    // Here it is our app that is not let in, and nobody's sign-in.
    if ("invalid_client".equals(error)) {
      return appRefused(status + " invalid_client");
    }
    if (status < 500 && status != 429 && habits.isRefusal(status, error)) {
      return new GrantRefused(habits.name() + " does not take the sign-in");
    }
    if (status == 401 || status == 403) {
      return appRefused(String.valueOf(status));
    }
    return error == null
        ? habits.fault(answer)
        : new OurBug(habits.name() + " answers " + error.replaceAll("[^a-z_]", "?"), null);
  }

  private OurBug appRefused(String why) {
    return new OurBug(habits.name() + " does not take our app: " + why, null);
  }
}
