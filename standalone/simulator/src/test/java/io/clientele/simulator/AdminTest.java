package io.clientele.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdminTest {

  private static final String ORGANISATIONS = "/admin/xero/organisations";

  private final Simulator simulator = Simulator.start(0);
  private final Caller caller = new Caller(simulator.uri());
  private final XeroApp app = new XeroApp(simulator);

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("INT-4 an added organisation can be connected and has the contacts asked for")
  void an_organisation_can_be_added() {
    var added =
        caller.json(
            "POST",
            ORGANISATIONS,
            """
            {"name":"New Ltd","country":"CA","currency":"CAD","suppliers":7,"customers":2}""");
    assertThat(added.statusCode()).isEqualTo(201);
    var tenant = Caller.read(added).required("organisationId").asText();
    var token = app.accessToken("New Ltd");
    assertThat(contacts(token, tenant)).isEqualTo(9);
    var more = caller.json("POST", ORGANISATIONS + "/" + tenant + "/contacts", "{\"suppliers\":1}");
    assertThat(Caller.read(more).required("contacts").asInt()).isEqualTo(10);
    assertThat(contacts(token, tenant)).isEqualTo(10);
  }

  private int contacts(String token, String tenant) {
    var body = Caller.read(app.get("/Contacts", token, tenant));
    return body.required("pagination").required("itemCount").asInt();
  }

  @Test
  @DisplayName("INT-4 an organisation can be added for another person")
  void an_organisation_of_another_person() {
    caller.json(
        "POST",
        ORGANISATIONS,
        """
        {"name":"Bens Ltd","country":"GB","currency":"GBP","user":"ben@brightwater.example"}""");
    var users = Caller.read(caller.get("/admin/xero/users"));
    assertThat(users.get(0).toString()).doesNotContain("Bens Ltd");
    assertThat(users.get(1).required("organisations").findValuesAsText("name"))
        .contains("Bens Ltd");
  }

  @Test
  @DisplayName("INT-4 a wrong order is refused with every fault, and nothing changes")
  void wrong_orders_are_refused() {
    assertRefused(
        caller.json(
            "POST",
            ORGANISATIONS,
            """
            {"name":"  ","country":"XX","currency":"gbp","suppliers":20001,"customers":1.5,"user":7}"""),
        "name",
        "country",
        "currency",
        "suppliers",
        "customers",
        "user");
    assertRefused(
        caller.json("POST", ORGANISATIONS, "nonsense"), "", "name", "country", "currency");
    assertRefused(caller.json("PUT", "/admin/xero/token-life", "{\"seconds\":0}"), "seconds");
    assertRefused(caller.json("PUT", "/admin/xero/minute-limit", "{}"), "calls");
    assertRefused(caller.json("POST", "/admin/xero/withdrawals", "{}"), "user");
    assertRefused(
        caller.json("POST", ORGANISATIONS + "/x/contacts", "{\"customers\":-1}"), "customers");
    assertThat(Caller.read(caller.get("/admin/xero/users")).get(0).required("organisations"))
        .hasSize(6);
  }

  @Test
  @DisplayName("INT-14 withdrawing ends all connections of a person; who is unknown is 404")
  void withdrawing() {
    app.accessToken("Harbour Cafe Ltd", "Pennine Joinery Ltd");
    var users = Caller.read(caller.get("/admin/xero/users"));
    assertThat(users.get(0).findValuesAsText("connected")).filteredOn("true"::equals).hasSize(2);
    var withdrawn =
        caller.json("POST", "/admin/xero/withdrawals", "{\"user\":\"" + XeroApp.ADA + "\"}");
    assertThat(Caller.read(withdrawn).required("connections").asInt()).isEqualTo(2);
    assertThat(caller.get("/admin/xero/users").body()).doesNotContain("\"connected\":true");
    assertThat(caller.json("POST", "/admin/xero/withdrawals", "{\"user\":\"x\"}").statusCode())
        .isEqualTo(404);
    assertThat(caller.json("POST", ORGANISATIONS + "/x/contacts", "{}").statusCode())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("INT-7 the life of tokens can be set")
  void the_life_of_tokens_can_be_set() {
    caller.json("PUT", "/admin/xero/token-life", "{\"seconds\":5}");
    assertThat(app.signIn(XeroApp.SCOPES).required("expires_in").asInt()).isEqualTo(5);
  }

  @Test
  @DisplayName("BEY-4 how long sign-ins last can be set where they do not last for ever")
  void the_life_of_sign_ins() {
    var order = "{\"seconds\":5}";
    assertThat(caller.json("PUT", "/admin/quickbooks/sign-in-life", order).statusCode())
        .isEqualTo(200);
    assertThat(caller.json("PUT", "/admin/xero/sign-in-life", order).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("INT-13 the calls a minute can be set")
  void the_calls_a_minute_can_be_set() {
    caller.json("PUT", "/admin/xero/minute-limit", "{\"calls\":1000}");
    var answer =
        app.get(
            "/Organisation", app.accessToken("Harbour Cafe Ltd"), app.tenant("Harbour Cafe Ltd"));
    assertThat(answer.headers().firstValue("X-MinLimit-Remaining")).hasValue("999");
  }

  @Test
  @DisplayName("INT-1 nothing else is answered, least of all WireMock's own administration")
  void nothing_else_is_answered() {
    assertThat(caller.get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(caller.get("/__admin/mappings").statusCode()).isEqualTo(404);
    assertThat(caller.json("POST", "/__admin/shutdown", "").statusCode()).isEqualTo(404);
    assertThat(caller.get("/").statusCode()).isEqualTo(200);
  }

  private static void assertRefused(HttpResponse<String> response, String... fields) {
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Caller.read(response).required("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder(fields);
  }
}
