package io.clientele.simulator;

import static io.clientele.simulator.XeroApp.AUTHORIZE;
import static io.clientele.simulator.XeroApp.SCOPES;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.simulator.provider.Person;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConsentPageTest {

  private static final String GOOD = AUTHORIZE + XeroApp.query(SCOPES);

  private final Simulator simulator = Simulator.start(0);
  private final Caller caller = new Caller(simulator.uri());
  private final XeroApp app = new XeroApp(simulator);

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName(
      "INT-3 the page offers people and their organisations in a form that needs no script")
  void the_page_offers_people_and_organisations() {
    var page = caller.get(GOOD);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<html lang=\"en\">", "<form method=\"post\">", "Ada Marlowe", "Ben Adeyemi")
        .contains("type=\"radio\" name=\"person\"", "type=\"checkbox\" name=\"organisation\"")
        .contains("value=\"" + app.tenant("Harbour Cafe Ltd") + "\"", "accounting.settings.read")
        .doesNotContain("<script");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("'none'");
  }

  @Test
  @DisplayName("INT-3 whoever allows is sent back with a code for just the organisations chosen")
  void whoever_allows_is_sent_back_with_a_code() {
    var sent =
        decide(
            "decision=allow", person(), chosen("Harbour Cafe Ltd"), chosen("Pennine Joinery Ltd"));
    assertThat(sent.statusCode()).isEqualTo(303);
    var location = URI.create(sent.headers().firstValue("Location").orElseThrow());
    assertThat(location.toString()).startsWith(XeroApp.REDIRECT + "?code=").endsWith("&state=s1");
    var tokens = Caller.read(app.redeem(XeroApp.code(location)));
    assertThat(
            Caller.read(app.connections(tokens.required("access_token").asText()))
                .findValuesAsText("tenantName"))
        .containsExactlyInAnyOrder("Harbour Cafe Ltd", "Pennine Joinery Ltd");
  }

  @Test
  @DisplayName("INT-3 whoever cancels is sent back with access_denied, and nothing is connected")
  void whoever_cancels_is_sent_back() {
    var sent = decide("decision=cancel", person(), chosen("Harbour Cafe Ltd"));
    assertThat(sent.headers().firstValue("Location"))
        .hasValue(XeroApp.REDIRECT + "?error=access_denied&state=s1");
    assertThat(simulator.xero().people()).allMatch(this::allowedNothing);
    assertThat(simulator.cancel(app.link(SCOPES)))
        .hasToString(XeroApp.REDIRECT + "?error=access_denied&state=s1");
  }

  @Test
  @DisplayName("INT-3 a form without person or organisation, or with one of others, is asked again")
  void an_incomplete_form_is_asked_again() {
    var strangers = simulator.xero().person("ben@brightwater.example").orElseThrow();
    var press = simulator.xero().organisations(strangers).getLast().organisationId();
    Stream.of(
            decide("decision=allow", chosen("Harbour Cafe Ltd")),
            decide("decision=allow", person()),
            decide("decision=allow", person(), "organisation=" + press),
            decide(person(), chosen("Harbour Cafe Ltd")))
        .forEach(
            again -> {
              assertThat(again.statusCode()).isEqualTo(400);
              assertThat(again.body()).contains("role=\"alert\"", "Ada Marlowe");
            });
    assertThat(simulator.xero().people()).allMatch(this::allowedNothing);
  }

  @Test
  @DisplayName("INT-3 a wrong request shows every fault, and sends nobody anywhere")
  void a_wrong_request_sends_nobody_anywhere() {
    var wrong = AUTHORIZE + "?client_id=other&redirect_uri=http://127.0.0.1/x";
    Stream.of(caller.get(wrong), caller.post(wrong, "none", "decision=cancel"))
        .forEach(
            page -> {
              assertThat(page.statusCode()).isEqualTo(400);
              assertThat(page.headers().firstValue("Location")).isEmpty();
              assertThat(page.body())
                  .contains(
                      "unauthorized_client",
                      "http at [localhost]",
                      "invalid_scope",
                      "state is missing");
            });
  }

  @Test
  @DisplayName("INT-3 what an app or an organisation is called is shown as text")
  void names_are_shown_as_text() {
    var ada = simulator.xero().people().getFirst();
    simulator.xero().add(ada, "<b>Bold & \"Co\"</b>", "GB", "GBP", 0, 0);
    assertThat(caller.get(GOOD).body())
        .contains("&lt;b&gt;Bold &amp; &quot;Co&quot;&lt;/b&gt;")
        .doesNotContain("<b>Bold");
    assertThat(caller.get(AUTHORIZE + "?scope=%3Cscript%3E").body()).doesNotContain("<script");
  }

  private HttpResponse<String> decide(String... fields) {
    return caller.post(GOOD, "none", fields);
  }

  private boolean allowedNothing(Person person) {
    return simulator.xero().identity().grants(person).isEmpty();
  }

  private String person() {
    return "person=" + simulator.xero().people().getFirst().id();
  }

  private String chosen(String organisation) {
    return "organisation=" + app.tenant(organisation);
  }
}
