package io.clientele.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.simulator.provider.NewOrganisation;
import io.clientele.simulator.sage.Sage;
import io.clientele.simulator.sage.books.ContactKind;
import io.clientele.testkit.TurnedClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SageTest {

  private final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:00Z"));
  private final Simulator simulator = Simulator.start(SimulatorSettings.onPort(0).with(clock));
  private final Sage sage = simulator.provider(Sage.class);
  private final SageApp app = new SageApp(simulator);
  private final Caller caller = new Caller(simulator.uri());

  @AfterAll
  void stop() {
    simulator.close();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("INT-4 every list of every business is as described, each entry once")
  @CsvSource({
    "ledger_accounts, ledger_accounts",
    "contacts, contacts",
    "tax_rates, tax_rates",
    "products, items",
    "services, items",
    "stock_items, items",
    "analysis_types, analysis_types",
    "bank_accounts, bank_accounts"
  })
  void every_list_is_as_described(String path, String body) {
    var tokens = app.signIn();
    for (var books : sage.businesses(sage.people().getFirst())) {
      var id = books.business().id();
      var answer = app.get(path + "?attributes=all&items_per_page=200", tokens, "X-Business", id);
      assertThat(answer.headers().firstValue("X-Business")).hasValue(id);
      assertThat(answer.headers().firstValue("x-request-id")).isPresent();
      var read = Caller.read(answer);
      assertThat(SageSchemas.faults(body, read)).as(books.business().name()).isEmpty();
      assertThat(ids(read)).isNotEmpty().doesNotHaveDuplicates();
      var bare = Caller.read(app.get(path, tokens, "X-Business", id));
      assertThat(SageSchemas.faults("short", bare)).isEmpty();
    }
  }

  @Test
  @DisplayName("INT-3 businesses, tokens and refusals are as described")
  void other_bodies_are_as_described() {
    var tokens = app.signIn();
    assertThat(SageSchemas.faults("tokens", tokens)).isEmpty();
    var businesses = Caller.read(app.get("businesses", tokens));
    assertThat(SageSchemas.faults("businesses", businesses)).isEmpty();
    assertThat(ids(businesses)).hasSizeGreaterThanOrEqualTo(4);
    var one = Caller.read(app.get("businesses/" + ids(businesses).getFirst(), tokens));
    assertThat(SageSchemas.faults("business", one)).isEmpty();
    assertThat(one.required("country").required("id").asText()).isEqualTo("GB");
    var refused = app.redeem("GB/forged");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(SageSchemas.faults("token-error", Caller.read(refused))).isEmpty();
    assertError(404, "RecordNotFound", app.get("businesses/unknown", tokens));
    assertError(404, "RecordNotFound", app.get("nothing", tokens));
    assertError(422, "RecordInvalid", app.get("contacts?page=two", tokens));
  }

  @Test
  @DisplayName(
      "INT-4 a page has twenty entries unless asked otherwise; beyond the last it comes again")
  void pages() {
    var tokens = app.signIn();
    var business = add("Pages Ltd", 401, 0);
    var pages = "contacts?items_per_page=500&attributes=name&page=";
    var seen = new HashSet<String>();
    for (int page = 1; page <= 3; page++) {
      var read = Caller.read(app.get(pages + page, tokens, "X-Business", business));
      assertThat(read.required("$total").asInt()).isEqualTo(401);
      assertThat(read.required("$itemsPerPage").asInt()).isEqualTo(200);
      assertThat(read.required("$next").isNull()).isEqualTo(page == 3);
      seen.addAll(ids(read));
    }
    assertThat(seen).hasSize(401);
    var beyond = Caller.read(app.get(pages + 9, tokens, "X-Business", business));
    assertThat(beyond.required("$page").asInt()).isEqualTo(3);
    assertThat(ids(beyond)).hasSize(1);
    assertThat(ids(Caller.read(app.get("contacts", tokens, "X-Business", business)))).hasSize(20);
  }

  @Test
  @DisplayName("INT-4 what changed since and what was deleted since can be asked for")
  void changed_and_deleted_since() {
    var tokens = app.signIn();
    var business = add("Changing Ltd", 5, 0);
    var since = clock.instant().plusSeconds(3600);
    var contacts = sage.books(business).orElseThrow().contacts();
    contacts.add(ContactKind.CUSTOMER, 2, since);
    contacts.add(ContactKind.DELETED, 1, since);
    var asked = "contacts?attributes=deleted_at&updated_or_created_since=" + since;
    var changed = Caller.read(app.get(asked, tokens, "X-Business", business));
    assertThat(ids(changed)).hasSize(2);
    var before = since.minusSeconds(1);
    var gone =
        Caller.read(
            app.get(
                "contacts?attributes=deleted_at&deleted_since=" + before,
                tokens,
                "X-Business",
                business));
    assertThat(gone.findValuesAsText("deleted_at")).containsExactly(since.toString());
    var all = Caller.read(app.get("contacts", tokens, "X-Business", business));
    assertThat(all.required("$total").asInt()).isEqualTo(7);
  }

  @Test
  @DisplayName("INT-7 a refresh token is good once, and an access token for five minutes")
  void tokens_end() {
    var first = app.signIn();
    var second = Caller.read(app.refresh(first));
    assertThat(Caller.read(app.refresh(first)).required("error").asText())
        .isEqualTo("invalid_grant");
    assertThat(app.get("businesses", first).statusCode()).isEqualTo(200);
    clock.turn(Duration.ofMinutes(5));
    assertError(401, "Unauthorized", app.get("businesses", second));
    var third = Caller.read(app.refresh(second));
    assertThat(app.get("businesses", third).statusCode()).isEqualTo(200);
    var revoked = app.form("/revoke", "token=" + third.required("refresh_token").asText());
    assertThat(revoked.body()).isEqualTo("{\"success\":\"ok\"}");
    assertThat(app.refresh(third).statusCode()).isEqualTo(400);
    assertThat(app.get("businesses", third).statusCode()).as("cannot be revoked").isEqualTo(200);
  }

  @Test
  @DisplayName("INT-3 a code asked for with a challenge needs what that was made from")
  void challenged_codes() {
    var verifier = "code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    var challenge = "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    var hashed = challenge + "&code_challenge_method=S256";
    var code = SageApp.code(app.allowed(hashed));
    assertThat(app.redeem(code).body()).contains("invalid_grant");
    assertThat(app.redeem(code, verifier).statusCode()).as("used up").isEqualTo(400);
    code = SageApp.code(app.allowed(hashed));
    assertThat(app.redeem(code, verifier).statusCode()).isEqualTo(200);
    code = SageApp.code(app.allowed(challenge));
    assertThat(app.redeem(code, verifier).statusCode()).as("plain").isEqualTo(400);
  }

  @Test
  @DisplayName("INT-3 a code has a slash, comes with a country, and is good once within a minute")
  void codes() {
    var back = app.allowed();
    assertThat(back.getRawQuery()).startsWith("code=GB%2F").contains("&country=GB&state=s1");
    var code = SageApp.code(back);
    assertThat(app.redeem(code).statusCode()).isEqualTo(200);
    assertThat(app.redeem(code).statusCode()).isEqualTo(400);
    var late = SageApp.code(app.allowed());
    clock.turn(Duration.ofSeconds(60));
    assertThat(app.redeem(late).statusCode()).isEqualTo(400);
    var stranger =
        caller.post(
            "/oauth.accounting.sage.com/token",
            Caller.basic("simulated-sage-app", "simulated-sage-secret"),
            "grant_type=refresh_token");
    assertThat(Caller.read(stranger).required("error").asText()).isEqualTo("invalid_client");
  }

  @Test
  @DisplayName("INT-3 the page names all organisations, and who allows allows them all")
  void the_page() {
    var page = caller.get(SageApp.AUTHORIZE + SageApp.query());
    assertThat(page.body()).contains("Quayside Rentals", "All your organisations", "readonly");
    var ada = sage.people().getFirst();
    var sent =
        caller.post(
            SageApp.AUTHORIZE + SageApp.query(), "none", "person=" + ada.id(), "decision=allow");
    assertThat(sent.headers().firstValue("Location")).get().asString().contains("code=GB%2F");
    assertThat(sage.holdings(ada)).allMatch(holding -> holding.connected());
    var wrong = caller.get(SageApp.AUTHORIZE + SageApp.query().replace("filter=apiv3.1", "x=y"));
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("filter must be apiv3.1");
  }

  @Test
  @DisplayName("INT-14 a business that is not paid for, not one's own, or closed in part says so")
  void refusals() {
    var tokens = app.signIn();
    var business = add("Closing Ltd", 1, 1);
    assertError(403, "MultiUserAccessDenied", app.get("contacts", tokens, "X-Business", "other"));
    var books = sage.books(business).orElseThrow();
    books.close("analysis_types");
    assertError(
        403, "MultiUserAccessDenied", app.get("analysis_types", tokens, "X-Business", business));
    assertThat(app.get("contacts", tokens, "X-Business", business).statusCode()).isEqualTo(200);
    books.active(false);
    assertError(401, "AuthorizationFailure", app.get("contacts", tokens, "X-Business", business));
    sage.leave(sage.people().getFirst(), business);
    assertError(404, "RecordNotFound", app.get("businesses/" + business, tokens));
  }

  @Test
  @DisplayName("INT-13 a hundred calls a minute are let in for a business, and others go on")
  void limits() {
    var tokens = app.signIn();
    var business = add("Busy Ltd", 1, 0);
    HttpResponse<String> last = app.get("services", tokens, "X-Business", business);
    for (int call = 0; call < 100; call++) {
      last = app.get("services", tokens, "X-Business", business);
    }
    assertError(429, "TooManyRequests", last);
    assertThat(last.headers().firstValue("Retry-After")).isEmpty();
    assertThat(app.get("services", tokens).statusCode()).isEqualTo(200);
  }

  private String add(String name, int suppliers, int customers) {
    return sage.add(
        new NewOrganisation(name, "GB", "GBP", suppliers, customers), sage.people().getFirst());
  }

  private static void assertError(int status, String code, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(status);
    var body = Caller.read(answer);
    assertThat(SageSchemas.faults("errors", body)).isEmpty();
    assertThat(body.get(0).required("$dataCode").asText()).isEqualTo(code);
  }

  private static List<String> ids(JsonNode envelope) {
    return envelope
        .required("$items")
        .valueStream()
        .map(one -> one.required("id").asText())
        .toList();
  }
}
