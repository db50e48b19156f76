package io.clientele.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.simulator.freeagent.Level;
import io.clientele.testkit.TurnedClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FreeAgentTest {

  private static final String CAFE = "Harbour Cafe Ltd";

  private final Simulator simulator = Simulator.start(0);
  private final FreeAgentApp app = new FreeAgentApp(simulator);

  @AfterEach
  void stop() {
    simulator.close();
  }

  private static int count(HttpResponse<String> page) {
    return Integer.parseInt(page.headers().firstValue("X-Total-Count").orElseThrow());
  }

  @Test
  @DisplayName("INT-3 an app for companies is allowed one company at a time, and sees that alone")
  void an_app_for_companies() {
    assertThatThrownBy(() -> simulator.allow(app.link(), FreeAgentApp.ADA))
        .isInstanceOf(IllegalArgumentException.class);
    var token = app.accessToken(FreeAgentApp.ADA, CAFE);
    var company = Caller.read(app.get("/company", token)).required("company");
    assertThat(company.required("subdomain").asText()).isEqualTo("harbourcafe");
    assertThat(Caller.read(app.get("/company", token, "X-Subdomain", "penninejoinery")))
        .isEqualTo(Caller.read(app.get("/company", token)));
    assertThat(app.get("/clients", token).statusCode()).isEqualTo(403);
  }

  @Test
  @DisplayName("INT-3 an app for practices sees all clients, and says each time which it means")
  void an_app_for_practices() {
    app.freeAgent().practice(true);
    var token = app.accessToken(FreeAgentApp.ADA);
    assertThat(app.get("/company", token).statusCode()).isEqualTo(400);
    var joinery = app.get("/company", token, "X-Subdomain", "penninejoinery");
    assertThat(Caller.read(joinery).required("company").required("name").asText())
        .isEqualTo("Pennine Joinery Ltd");
    assertThat(app.get("/company", token, "X-Subdomain", "foxgloveflorists").statusCode())
        .isEqualTo(403);
    app.freeAgent().close("penninejoinery");
    assertThat(app.get("/company", token, "X-Subdomain", "penninejoinery").statusCode())
        .isEqualTo(403);
    assertThat(app.get("/clients", token).body()).doesNotContain("penninejoinery");
  }

  @Test
  @DisplayName("INT-4 every call names its app, or is refused")
  void every_call_names_its_app() {
    var token = app.accessToken(FreeAgentApp.ADA, CAFE);
    assertThat(app.nameless("/company", token).statusCode()).isEqualTo(400);
    assertThat(app.get("/company", token).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("INT-7 a refresh brings another refresh token, and the old one is over")
  void a_refresh_brings_another() {
    var old = app.signIn(FreeAgentApp.ADA, CAFE).required("refresh_token").asText();
    var next = Caller.read(app.refresh(old)).required("refresh_token").asText();
    assertThat(next).isNotEqualTo(old);
    assertThat(app.refresh(next).statusCode()).isEqualTo(200);
    var refused = app.refresh(old);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(Caller.read(refused).required("error").asText()).isEqualTo("invalid_grant");
    var stranger = app.token(Caller.basic("x", "y"), "grant_type=refresh_token");
    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(stranger.body()).isEqualTo("HTTP Basic: Access denied.");
  }

  @Test
  @DisplayName("INT-13 the sixteenth refresh within a minute is told to wait")
  void the_sixteenth_refresh() {
    var token = app.signIn(FreeAgentApp.ADA, CAFE).required("refresh_token").asText();
    for (var n = 0; n < 15; n++) {
      token = Caller.read(app.refresh(token)).required("refresh_token").asText();
    }
    var refused = app.refresh(token);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
    assertThat(refused.body()).isEqualTo("You must not exceed 15 requests per 60 seconds");
  }

  @Test
  @DisplayName("INT-13 more calls about a company than a minute has are told to wait")
  void too_many_calls() {
    app.freeAgent().minuteLimit(2);
    var cafe = app.accessToken(FreeAgentApp.ADA, CAFE);
    app.get("/company", cafe);
    app.get("/company", cafe);
    assertThat(app.get("/company", cafe).statusCode()).isEqualTo(429);
    var joinery = app.accessToken(FreeAgentApp.ADA, "Pennine Joinery Ltd");
    assertThat(app.get("/company", joinery).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("INT-4 a level too low closes a list, and nothing else")
  void a_level_too_low() {
    var token = app.accessToken("cara@harbourcafe.example", CAFE);
    assertThat(app.get("/bank_accounts", token).statusCode()).isEqualTo(403);
    assertThat(app.get("/price_list_items", token).statusCode()).isEqualTo(200);
    var cara = app.freeAgent().person("cara@harbourcafe.example").orElseThrow();
    app.freeAgent().level(cara, "harbourcafe", Level.TIME);
    assertThat(app.get("/price_list_items", token).statusCode()).isEqualTo(403);
    assertThat(app.get("/contacts", token).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("INT-4 the view says who is shown: hidden ones only in all, new ones in no other")
  void views() {
    var token = app.accessToken(FreeAgentApp.ADA, CAFE);
    assertThat(count(app.get("/contacts?view=suppliers", token))).isEqualTo(50);
    assertThat(count(app.get("/contacts?view=clients", token))).isEqualTo(14);
    assertThat(count(app.get("/contacts", token))).isEqualTo(64);
    assertThat(count(app.get("/contacts?view=all", token))).isEqualTo(65);
    assertThat(count(app.get("/contacts?view=hidden", token))).isEqualTo(1);
  }

  @Test
  @DisplayName("INT-4 pages name the next one at the real host, and those changed since are fewer")
  void pages() {
    var token = app.accessToken(FreeAgentApp.ADA, CAFE);
    var first = app.get("/contacts?view=all&per_page=40", token);
    assertThat(Caller.read(first).required("contacts")).hasSize(40);
    assertThat(first.headers().firstValue("Link").orElseThrow())
        .contains(
            "<https://api.freeagent.com/v2/contacts?page=2&per_page=40&view=all>; rel=\"next\"");
    var last = app.get("/contacts?view=all&per_page=40&page=2", token);
    assertThat(Caller.read(last).required("contacts")).hasSize(25);
    assertThat(last.headers().firstValue("Link").orElseThrow()).doesNotContain("next");
    var before = Instant.now().minusSeconds(60).toString();
    app.freeAgent().addContacts("harbourcafe", 2, 1);
    assertThat(count(app.get("/contacts?view=all&updated_since=" + before, token))).isEqualTo(3);
  }

  @Test
  @DisplayName("INT-14 what is withdrawn, or an hour old, opens nothing")
  void withdrawn_or_old() {
    var now = TurnedClock.standingAt(Instant.parse("2026-11-23T09:00:00Z"));
    try (var timed = Simulator.start(SimulatorSettings.onPort(0).with(now))) {
      var client = new FreeAgentApp(timed);
      var token = client.accessToken(FreeAgentApp.ADA, CAFE);
      assertThat(client.get("/company", token).statusCode()).isEqualTo(200);
      now.turn(Duration.ofHours(1));
      assertThat(client.get("/company", token).statusCode()).isEqualTo(401);
      var tokens = client.signIn(FreeAgentApp.ADA, CAFE);
      client.freeAgent().withdraw(client.freeAgent().people().getFirst());
      var access = tokens.required("access_token").asText();
      assertThat(client.get("/company", access).statusCode()).isEqualTo(401);
      assertThat(client.refresh(tokens.required("refresh_token").asText()).statusCode())
          .isEqualTo(401);
    }
  }
}
