package io.clientele.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.simulator.quickbooks.QuickBooks;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;

/** An app that talks to the simulated QuickBooks the way ours does. */
final class QuickBooksApp {

  static final String ADA = "ada@brightwater.example";
  static final String REDIRECT = "http://localhost:8080/api/oauth/callback/quickbooks";
  private static final String AUTHORIZE = "/appcenter.intuit.com/connect/oauth2";
  private static final String TOKEN = "/oauth.platform.intuit.com/oauth2/v1/tokens/bearer";
  private static final String REVOKE = "/developer.api.intuit.com/v2/oauth2/tokens/revoke";
  private static final String COMPANY = "/quickbooks.api.intuit.com/v3/company/";

  private final Simulator simulator;
  private final Caller caller;
  private final String basic =
      Caller.basic(QuickBooks.USUAL.app().clientId(), QuickBooks.USUAL.app().secret());

  QuickBooksApp(Simulator simulator) {
    this.simulator = simulator;
    this.caller = new Caller(simulator.uri());
  }

  QuickBooks quickBooks() {
    return simulator.provider(QuickBooks.class);
  }

  URI link() {
    return URI.create(
        simulator.uri()
            + AUTHORIZE
            + "?response_type=code&scope=com.intuit.quickbooks.accounting&state=s1&client_id="
            + QuickBooks.USUAL.app().clientId()
            + "&redirect_uri="
            + encoded(REDIRECT));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** A parameter of an address a browser was sent to. */
  static String parameter(URI back, String name) {
    return back.getQuery().replaceAll("(?:.*&)?" + name + "=([^&]+).*", "$1");
  }

  HttpResponse<String> token(String... fields) {
    return caller.post(TOKEN, basic, fields);
  }

  HttpResponse<String> tokenAs(String authorization, String... fields) {
    return caller.post(TOKEN, authorization, fields);
  }

  HttpResponse<String> redeem(URI back) {
    return token(
        "grant_type=authorization_code",
        "code=" + parameter(back, "code"),
        "redirect_uri=" + REDIRECT);
  }

  HttpResponse<String> refresh(String refreshToken) {
    return token("grant_type=refresh_token", "refresh_token=" + refreshToken);
  }

  HttpResponse<String> revoke(String token) {
    return caller.json("POST", REVOKE, "{\"token\":\"" + token + "\"}", "Authorization", basic);
  }

  /** Signs Ada in for a company and answers the tokens. */
  JsonNode signIn(String company) {
    return Caller.read(redeem(simulator.allow(link(), ADA, company)));
  }

  /** Something below a company, as JSON. */
  HttpResponse<String> get(String accessToken, String realm, String path) {
    return caller.get(
        COMPANY + realm + path,
        "Authorization",
        "Bearer " + accessToken,
        "Accept",
        "application/json");
  }

  HttpResponse<String> query(String accessToken, String realm, String select) {
    return get(accessToken, realm, "/query?minorversion=75&query=" + encoded(select));
  }

  /** The realm of a company of Ada's. */
  String realm(String company) {
    var quickBooks = quickBooks();
    return quickBooks.holdings(quickBooks.person(ADA).orElseThrow()).stream()
        .filter(one -> one.name().equals(company))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
