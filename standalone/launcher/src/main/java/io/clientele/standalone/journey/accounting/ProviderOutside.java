package io.clientele.standalone.journey.accounting;

import io.clientele.simulator.Simulator;
import io.clientele.simulator.kashflow.KashFlow;
import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.journey.check.CheckFailed;
import io.clientele.standalone.signin.Browser;
import io.clientele.standalone.signin.FilledForm;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/**
 * What people do at a provider of accounting software, here at the simulated one: on its pages and
 * by its administration.
 */
class ProviderOutside implements AutoCloseable {

  final Simulator simulator;
  private final String name;
  private final Api administration;

  /**
   * One of them.
   *
   * @param name in lower case
   */
  ProviderOutside(Simulator simulator, String name) {
    this.simulator = simulator;
    this.name = name;
    this.administration = new Api(simulator.uri(), () -> "");
  }

  /** The email of somebody who has organisations there. */
  String person(int number) {
    return administration
        .get("/admin/" + name + "/users")
        .expect(200, "the people at " + name)
        .path(number)
        .path("email")
        .asText();
  }

  /** Makes an organisation; returns its id. */
  String organisation(String title, String person, int suppliers, int customers) {
    Map<String, Object> body =
        Map.of(
            "name", title,
            "country", "GB",
            "currency", "GBP",
            "suppliers", suppliers,
            "customers", customers,
            "user", person);
    return administration
        .post("/admin/" + name + "/organisations", body)
        .expect(201, "an organisation at " + name)
        .path("organisationId")
        .asText();
  }

  /**
   * A person opens the page, says who they are, allows one organisation, and is sent back.
   *
   * @param at whose browser it is in
   * @return the page they end at
   */
  HttpResponse<String> allow(Api at, URI page, String person, String organisation) {
    try (Browser browser = at.browser()) {
      HttpResponse<String> asked = browser.open(page);
      String id = provider().person(person).orElseThrow().id().toString();
      if (!asked.body().contains(id)) {
        throw new CheckFailed(name + " asks who one is and what to allow: " + asked.statusCode());
      }
      return FilledForm.of(asked)
          .with("person", id)
          .with("organisation", organisation)
          .with("decision", "allow")
          .send(browser);
    }
  }

  private AccountingProvider provider() {
    return simulator.providers().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * A person types on our own page what opens a company at KashFlow, which has no page for that.
   *
   * @param at whose browser it is in
   * @param company its name
   * @return the page they end at
   */
  HttpResponse<String> typeIn(Api at, URI page, String person, String company) {
    var kashFlow = simulator.provider(KashFlow.class);
    var user = kashFlow.user(kashFlow.person(person).orElseThrow(), company).orElseThrow();
    try (Browser browser = at.browser()) {
      return FilledForm.of(browser.open(page))
          .with("userName", user.userName())
          .with("password", user.password())
          .with("memorableWord", user.memorableWord())
          .send(browser);
    }
  }

  /** How long what people allow from now on lasts there, however often it is refreshed. */
  void signInLife(Duration life) {
    administration
        .put("/admin/" + name + "/sign-in-life", Map.of("seconds", life.toSeconds()))
        .expect(200, "the life of sign-ins at " + name);
  }

  /** A person takes back all they allowed. */
  void withdraw(String person) {
    administration
        .post("/admin/" + name + "/withdrawals", Map.of("user", person))
        .expect(200, "the withdrawal at " + name);
  }

  @Override
  public void close() {
    administration.close();
  }
}
