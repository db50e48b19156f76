package io.clientele.standalone.journey.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.standalone.journey.api.Session;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.signin.Browser;
import io.clientele.standalone.signin.FilledForm;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

/** A person at a page: the gateway signs them in, and all the page ever has is a cookie. */
public final class PageSession {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI gateway;
  private final Session person;
  private final Checks checks;

  /**
   * Of somebody who may sign in.
   *
   * @param gateway its address
   */
  public PageSession(URI gateway, Session person, Checks checks) {
    this.gateway = gateway;
    this.person = person;
    this.checks = checks;
  }

  /** Signs in, asks the API by cookie, and signs out. */
  public void play() {
    try (Browser browser = new Browser()) {
      HttpResponse<String> form =
          browser.follow(browser.open(at("/session/login?returnTo=%2Fapi%2Fme")));
      HttpResponse<String> landed =
          FilledForm.of(form)
              .with("email", person.email())
              .withPassword(person.password())
              .send(browser);
      checks.equal(
          landed.uri().getPath() + " " + landed.statusCode(),
          "/api/me 200",
          "who signs in through the gateway is asked by a cookie where they wanted to go");
      JsonNode session = read(browser.open(at("/session")));
      checks.that(
          session.path("signedIn").asBoolean() && !session.toString().contains("eyJ"),
          "the page is told who that is, and no token");
      checks.equal(
          browser.send(at("/session/logout"), Map.of()).statusCode(),
          403,
          "a page that does not know the session's CSRF token signs nobody out");
      checks.equal(
          browser
              .post(at("/session/logout"), "X-CSRF-Token", session.path("csrfToken").asText())
              .statusCode(),
          204,
          "its own page does");
      checks.equal(
          browser.open(at("/api/me")).statusCode(), 401, "the cookie is worth nothing now");
      checks.equal(
          browser.follow(browser.open(at("/session/login"))).uri().getPath(),
          "/login",
          "and whoever comes next at this browser is asked for a password");
    }
  }

  private URI at(String path) {
    return gateway.resolve(path);
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("/session did not answer with JSON", e);
    }
  }
}
