package io.clientele.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.simulator.freeagent.FreeAgent;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An app that talks to the simulated FreeAgent the way ours does. */
final class FreeAgentApp {

  static final String ADA = "ada@brightwater.example";
  static final String AGENT = "Clientele";
  private static final String API = "/api.freeagent.com/v2";
  private static final String REDIRECT = "http://localhost:8080/api/oauth/callback/freeagent";

  private final Simulator simulator;
  private final Caller caller;
  private final String basic =
      Caller.basic(FreeAgent.USUAL.app().clientId(), FreeAgent.USUAL.app().secret());

  FreeAgentApp(Simulator simulator) {
    this.simulator = simulator;
    this.caller = new Caller(simulator.uri());
  }

  FreeAgent freeAgent() {
    return simulator.provider(FreeAgent.class);
  }

  URI link() {
    return URI.create(
        simulator.uri()
            + API
            + "/approve_app?response_type=code&client_id="
            + FreeAgent.USUAL.app().clientId()
            + "&redirect_uri="
            + URLEncoder.encode(REDIRECT, StandardCharsets.UTF_8)
            + "&state=s1");
  }

  HttpResponse<String> token(String authorization, String... fields) {
    return caller.post(
        API + "/token_endpoint",
        List.of("Authorization", authorization, "User-Agent", AGENT),
        fields);
  }

  HttpResponse<String> redeem(String code) {
    return token(
        basic, "grant_type=authorization_code", "code=" + code, "redirect_uri=" + REDIRECT);
  }

  HttpResponse<String> refresh(String refreshToken) {
    return token(basic, "grant_type=refresh_token", "refresh_token=" + refreshToken);
  }

  /** Signs somebody in and answers the body with the tokens. */
  JsonNode signIn(String person, String... companies) {
    return Caller.read(redeem(XeroApp.code(simulator.allow(link(), person, companies))));
  }

  /** Signs somebody in for a company and answers the access token. */
  String accessToken(String person, String... companies) {
    return signIn(person, companies).required("access_token").asText();
  }

  /** Gets something; more headers as names and values in turn. */
  HttpResponse<String> get(String path, String accessToken, String... headers) {
    var all = new String[headers.length + 4];
    System.arraycopy(headers, 0, all, 4, headers.length);
    all[0] = "Authorization";
    all[1] = "Bearer " + accessToken;
    all[2] = "User-Agent";
    all[3] = AGENT;
    return caller.get(API + path, all);
  }

  /** The same without saying who asks. */
  HttpResponse<String> nameless(String path, String accessToken) {
    return caller.get(API + path, "Authorization", "Bearer " + accessToken);
  }
}
