package io.clientele.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.TurnedClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccountingApiTest {

  private final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27Z"));
  private final Simulator simulator = Simulator.start(SimulatorSettings.onPort(0).with(clock));
  private final Caller caller = new Caller(simulator.uri());
  private final XeroApp app = new XeroApp(simulator);
  private final String cafe = app.tenant("Harbour Cafe Ltd");

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName(
      "INT-13 every answer says what is left, and the sixty-first in a minute how long to wait")
  void limits_are_told() {
    var token = app.accessToken("Harbour Cafe Ltd");
    var first = app.get("/Organisation", token, cafe);
    assertThat(first.headers().firstValue("X-MinLimit-Remaining")).hasValue("59");
    assertThat(first.headers().firstValue("X-DayLimit-Remaining")).hasValue("4999");
    assertThat(first.headers().firstValue("X-AppMinLimit-Remaining")).hasValue("9999");
    assertThat(first.headers().firstValue("Xero-Correlation-Id")).isPresent();
    simulator.xero().minuteLimit(1);
    var over = app.get("/Organisation", token, cafe);
    assertThat(over.statusCode()).isEqualTo(429);
    assertThat(over.body()).isEmpty();
    assertThat(over.headers().firstValue("X-Rate-Limit-Problem")).hasValue("minute");
    assertThat(over.headers().firstValue("X-MinLimit-Remaining")).hasValue("0");
    clock.turn(Duration.ofSeconds(over.headers().firstValueAsLong("Retry-After").orElseThrow()));
    assertThat(app.get("/Organisation", token, cafe).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("INT-14 a token that has expired, is missing or lacks the scope is 401")
  void bad_tokens_are_401() {
    var contactsOnly = app.signIn("accounting.contacts.read").required("access_token").asText();
    assertThat(app.get("/Contacts", contactsOnly, cafe).statusCode()).isEqualTo(200);
    assert401(app.get("/Accounts", contactsOnly, cafe), "AuthorizationUnsuccessful");
    assert401(app.get("/Accounts", "made-up", cafe), "AuthenticationUnsuccessful");
    assert401(caller.get(XeroApp.API + "/Accounts"), "AuthenticationUnsuccessful");
    assert401(caller.get("/api.xero.com/connections"), "AuthenticationUnsuccessful");
    clock.turn(Duration.ofMinutes(30));
    var expired = "TokenExpired: token expired at 03/02/2026 09:45:27";
    assert401(app.get("/Contacts", contactsOnly, cafe), expired);
    assert401(app.connections(contactsOnly), expired);
  }

  @Test
  @DisplayName("INT-14 without the tenant header, or with one that is not connected, it is 403")
  void other_organisations_are_403() {
    var token = app.accessToken("Harbour Cafe Ltd");
    assert403(app.get("/Accounts", token, app.tenant("Pennine Joinery Ltd")));
    assert403(app.get("/Accounts", token, UUID.randomUUID().toString()));
    assert403(
        caller.get(
            XeroApp.API + "/Accounts",
            "Authorization",
            "Bearer " + token,
            "Accept",
            "application/json"));
  }

  @Test
  @DisplayName("INT-14 after one connection is removed only its organisation is 403")
  void a_removed_connection_is_403() {
    var token = app.accessToken("Harbour Cafe Ltd", "Pennine Joinery Ltd");
    var connection =
        Caller.read(app.connections(token))
            .valueStream()
            .filter(one -> one.required("tenantId").asText().equals(cafe))
            .findFirst()
            .orElseThrow();
    assertThat(app.disconnect(token, cafe).statusCode()).as("not the tenant's id").isEqualTo(404);
    assertThat(app.disconnect(token, "nonsense").statusCode()).isEqualTo(404);
    assertThat(app.disconnect(token, connection.required("id").asText()).statusCode())
        .isEqualTo(204);
    assert403(app.get("/Accounts", token, cafe));
    assertThat(app.get("/Accounts", token, app.tenant("Pennine Joinery Ltd")).statusCode())
        .isEqualTo(200);
    assertThat(Caller.read(app.connections(token))).hasSize(1);
  }

  @Test
  @DisplayName("INT-14 after a withdrawal the API is 403 and no organisation is listed")
  void after_a_withdrawal_nothing_is_seen() {
    var token = app.accessToken("Harbour Cafe Ltd");
    simulator.xero().identity().withdraw(simulator.xero().person(XeroApp.ADA).orElseThrow());
    assert403(app.get("/Accounts", token, cafe));
    assertThat(Caller.read(app.connections(token))).isEmpty();
  }

  @Test
  @DisplayName("INT-3 connections can be asked for by the sign-in that made them")
  void connections_by_sign_in() {
    app.accessToken("Pennine Joinery Ltd");
    var token = app.accessToken("Harbour Cafe Ltd");
    var all = Caller.read(app.connections(token));
    assertThat(all).hasSize(2);
    var event = all.get(1).required("authEventId").asText();
    var some =
        Caller.read(
            caller.get(
                "/api.xero.com/connections?authEventId=" + event,
                "Authorization",
                "Bearer " + token));
    assertThat(some.findValuesAsText("tenantName")).containsExactly("Harbour Cafe Ltd");
  }

  @Test
  @DisplayName("INT-4 an unknown resource is 404 and text; who does not ask for JSON gets XML")
  void other_forms_of_answers() {
    var token = app.accessToken("Harbour Cafe Ltd");
    var unknown = app.get("/Nothing", token, cafe);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("text/plain");
    var xml =
        caller.get(
            XeroApp.API + "/Accounts", "Authorization", "Bearer " + token, "xero-tenant-id", cafe);
    assertThat(xml.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("application/xml");
  }

  private static void assert401(HttpResponse<String> response, String detail) {
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(Caller.read(response).required("Detail").asText()).isEqualTo(detail);
  }

  private static void assert403(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(Caller.read(response).required("detail").asText())
        .isEqualTo("AuthenticationUnsuccessful");
  }
}
