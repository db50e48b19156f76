package io.clientele.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.simulator.xero.Xero;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;

/** An app that talks to the simulated Xero the way ours does. */
final class XeroApp {

  static final String ADA = "ada@brightwater.example";
  static final String REDIRECT = "http://localhost:8080/api/oauth/callback/xero";
  static final String SCOPES = "offline_access accounting.settings.read accounting.contacts.read";
  static final String API = "/api.xero.com/api.xro/2.0";
  static final String AUTHORIZE = "/login.xero.com/identity/connect/authorize";
  private static final String IDENTITY = "/identity.xero.com/connect";

  private final Simulator simulator;
  private final Caller caller;
  private final String basic = Caller.basic(Xero.USUAL.app().clientId(), Xero.USUAL.app().secret());

  XeroApp(Simulator simulator) {
    this.simulator = simulator;
    this.caller = new Caller(simulator.uri());
  }

  /** The query of a good link. */
  static String query(String scopes) {
    return "?response_type=code&client_id="
        + Xero.USUAL.app().clientId()
        + "&redirect_uri="
        + encoded(REDIRECT)
        + "&scope="
        + encoded(scopes)
        + "&state=s1";
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  URI link(String scopes) {
    return URI.create(simulator.uri() + AUTHORIZE + query(scopes));
  }

  /** The code of an address a browser was sent to. */
  static String code(URI back) {
    return back.getQuery().replaceAll(".*code=([^&]+).*", "$1");
  }

  HttpResponse<String> token(String... fields) {
    return caller.post(IDENTITY + "/token", basic, fields);
  }

  HttpResponse<String> redeem(String code) {
    return token("grant_type=authorization_code", "code=" + code, "redirect_uri=" + REDIRECT);
  }

  HttpResponse<String> refresh(String refreshToken) {
    return token("grant_type=refresh_token", "refresh_token=" + refreshToken);
  }

  HttpResponse<String> revoke(String refreshToken) {
    return caller.post(IDENTITY + "/revocation", basic, "token=" + refreshToken);
  }

  /** Signs Ada in and answers the body with the tokens. */
  JsonNode signIn(String scopes, String... organisations) {
    return Caller.read(redeem(code(simulator.allow(link(scopes), ADA, organisations))));
  }

  /** Signs Ada in for some organisations and answers the access token. */
  String accessToken(String... organisations) {
    return signIn(SCOPES, organisations).required("access_token").asText();
  }

  HttpResponse<String> connections(String accessToken) {
    return caller.get("/api.xero.com/connections", "Authorization", "Bearer " + accessToken);
  }

  HttpResponse<String> disconnect(String accessToken, String connection) {
    return caller.delete(
        "/api.xero.com/connections/" + connection, "Authorization", "Bearer " + accessToken);
  }

  /** Gets something of the accounting API as JSON. */
  HttpResponse<String> get(String path, String accessToken, String tenant, String... headers) {
    var all = new String[headers.length + 6];
    System.arraycopy(headers, 0, all, 6, headers.length);
    all[0] = "Authorization";
    all[1] = "Bearer " + accessToken;
    all[2] = "Accept";
    all[3] = "application/json";
    all[4] = "xero-tenant-id";
    all[5] = tenant;
    return caller.get(API + path, all);
  }

  /** The tenant id of an organisation of Ada's. */
  String tenant(String organisation) {
    return simulator.xero().organisations(simulator.xero().person(ADA).orElseThrow()).stream()
        .filter(one -> one.name().equals(organisation))
        .findFirst()
        .orElseThrow()
        .organisationId()
        .toString();
  }
}
