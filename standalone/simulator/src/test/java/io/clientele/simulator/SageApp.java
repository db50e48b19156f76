package io.clientele.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.simulator.sage.Sage;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An app that talks to the simulated Sage the way ours does. */
final class SageApp {

  static final String ADA = "ada@brightwater.example";
  static final String AUTHORIZE = "/www.sageone.com/oauth2/auth/central";
  static final String REDIRECT = "http://localhost:8080/api/oauth/callback/sage";
  private static final String API = "/api.accounting.sage.com/v3.1/";
  private static final String IDENTITY = "/oauth.accounting.sage.com";

  private final Simulator simulator;
  private final Caller caller;

  SageApp(Simulator simulator) {
    this.simulator = simulator;
    this.caller = new Caller(simulator.uri());
  }

  /** The query of a good link. */
  static String query() {
    return "?filter=apiv3.1&response_type=code&scope=readonly&state=s1&client_id="
        + Sage.USUAL.app().clientId()
        + "&redirect_uri="
        + URLEncoder.encode(REDIRECT, UTF_8);
  }

  /** Where Ada is sent after she allowed what a link asks, with more in its query. */
  URI allowed(String... more) {
    var link = simulator.uri() + AUTHORIZE + query() + String.join("", more);
    return simulator.allow(URI.create(link), ADA);
  }

  static String code(URI back) {
    return URLDecoder.decode(back.getRawQuery().replaceAll(".*code=([^&]+).*", "$1"), UTF_8);
  }

  /** Sends a form, with the app's id and secret in it. */
  HttpResponse<String> form(String path, String... fields) {
    var all = new ArrayList<>(List.of(fields));
    all.add("client_id=" + Sage.USUAL.app().clientId());
    all.add("client_secret=" + Sage.USUAL.app().secret());
    return caller.post(IDENTITY + path, "none", all.toArray(String[]::new));
  }

  HttpResponse<String> redeem(String code, String... more) {
    var fields = new ArrayList<>(List.of(more));
    fields.add("grant_type=authorization_code");
    fields.add("code=" + code);
    fields.add("redirect_uri=" + REDIRECT);
    return form("/token", fields.toArray(String[]::new));
  }

  HttpResponse<String> refresh(JsonNode tokens) {
    return form(
        "/token",
        "grant_type=refresh_token",
        "refresh_token=" + tokens.required("refresh_token").asText());
  }

  /** Signs Ada in. */
  JsonNode signIn() {
    return Caller.read(redeem(code(allowed())));
  }

  HttpResponse<String> get(String path, JsonNode tokens, String... headers) {
    var bearer = "Bearer " + tokens.required("access_token").asText();
    return caller.get(
        API + path,
        Stream.concat(Stream.of("Authorization", bearer), Stream.of(headers))
            .toArray(String[]::new));
  }
}
