package io.clientele.integration.provider.xero;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.integration.provider.ProviderFault.GrantRefused;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.Tokens;
import io.clientele.integration.provider.guard.Guard;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The token and revocation addresses (providers.md 2.1). */
final class XeroIdentity {

  private static final Duration USUAL_LIFE = Duration.ofMinutes(30);

  private final XeroSettings settings;
  private final XeroHttp http;
  private final Guard guard;
  private final Clock clock;

  XeroIdentity(XeroSettings settings, XeroHttp http, Guard guard, Clock clock) {
    this.settings = settings;
    this.http = http;
    this.guard = guard;
    this.clock = clock;
  }

  Tokens redeem(String code, URI redirect) {
    return tokens(
        Map.of(
            "grant_type", "authorization_code", "code", code, "redirect_uri", redirect.toString()));
  }

  Tokens refresh(String refreshToken) {
    return tokens(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  void revoke(String refreshToken) {
    guard.once(
        () ->
            http.send(
                form(settings.revokeUrl(), Map.of("token", refreshToken)),
                answer -> {
                  if (answer.statusCode() >= 400 && !"invalid_grant".equals(error(answer))) {
                    throw XeroFaults.of(answer);
                  }
                  return true;
                }));
  }

  private Tokens tokens(Map<String, String> form) {
    var asked = clock.instant();
    return guard.once(
        () ->
            http.send(
                form(settings.tokenUrl(), form),
                answer -> {
                  if (answer.statusCode() == 200) {
                    return read(XeroJson.tree(answer), asked);
                  }
                  throw fault(answer);
                }));
  }

  // The life counts from when we asked: rather too short than too long.
  private static Tokens read(JsonNode answer, Instant asked) {
    var access = XeroJson.text(answer, "access_token");
    var refresh = XeroJson.text(answer, "refresh_token");
    if (access == null || refresh == null) {
      throw new OurBug("tokens are missing: is offline_access among the scopes?", null);
    }
    var seconds = answer.path("expires_in").asLong(USUAL_LIFE.toSeconds());
    return new Tokens(
        access, refresh, asked.plusSeconds(seconds), AccessTokenClaims.account(access));
  }

  private static RuntimeException fault(HttpResponse<InputStream> answer) {
    // Here it is our app that is not let in, and nobody's sign-in.
    if (answer.statusCode() == 401 || answer.statusCode() == 403) {
      return new OurBug("Xero does not take our app: %d".formatted(answer.statusCode()), null);
    }
    var error = answer.statusCode() == 400 ? error(answer) : null;
    if (error == null) {
      return XeroFaults.of(answer);
    }
    return error.equals("invalid_grant")
        ? new GrantRefused("Xero does not take the sign-in")
        : new OurBug("Xero answers " + error.replaceAll("[^a-z_]", "?"), null);
  }

  private static @Nullable String error(HttpResponse<InputStream> answer) {
    return XeroJson.text(XeroJson.error(answer), "error");
  }

  private HttpRequest.Builder form(URI address, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    var app = settings.clientId() + ":" + settings.clientSecret();
    return HttpRequest.newBuilder(address)
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(app.getBytes(UTF_8)))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "application/json")
        .POST(BodyPublishers.ofString(body));
  }
}
