package io.clientele.integration.provider.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Requests that say which app they come from. */
final class ClientRequests {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final OAuthApp app;
  private final TokenHabits habits;

  ClientRequests(OAuthApp app, TokenHabits habits) {
    this.app = app;
    this.habits = habits;
  }

  HttpRequest.Builder revocation(URI address, String token) {
    var fields = Map.of("token", token);
    return habits.revokesAsJson()
        ? request(address, "application/json", MAPPER.writeValueAsString(fields))
        : form(address, fields);
  }

  HttpRequest.Builder form(URI address, Map<String, String> fields) {
    var all = new TreeMap<>(fields);
    if (habits.namesAppInForm()) {
      all.put("client_id", app.clientId());
      all.put("client_secret", app.clientSecret());
    }
    var body =
        all.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return request(address, "application/x-www-form-urlencoded", body);
  }

  private HttpRequest.Builder request(URI address, String type, String body) {
    var request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", type)
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (!habits.namesAppInForm()) {
      var client = (app.clientId() + ":" + app.clientSecret()).getBytes(UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(client));
    }
    habits.dress(request);
    return request;
  }
}
