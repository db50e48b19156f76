package io.clientele.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.simulator.provider.NewOrganisation;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuickBooksTest {

  private static final String BISTRO = "Tidewater Bistro Ltd";
  private static final String GARAGE = "Copperfield Garage Ltd";

  private final Simulator simulator = Simulator.start(0);
  private final QuickBooksApp app = new QuickBooksApp(simulator);

  @BeforeEach
  void hurry() {
    app.quickBooks().minuteLimit(100_000);
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).asText();
  }

  private static void assertFault(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    assertThat(answer.headers().firstValue("intuit_tid")).isPresent();
  }

  @Test
  @DisplayName("INT-3 the company is told on the way back and nowhere else; exactly one is allowed")
  void the_company_is_told_on_the_way_back() {
    var back = simulator.allow(app.link(), QuickBooksApp.ADA, BISTRO);
    assertThat(QuickBooksApp.parameter(back, "realmId")).isEqualTo(app.realm(BISTRO));
    var tokens = Caller.read(app.redeem(back));
    assertThat(tokens.toString()).doesNotContain(app.realm(BISTRO));
    assertThat(tokens.required("expires_in").asInt()).isEqualTo(3600);
    assertThat(tokens.required("x_refresh_token_expires_in").asInt()).isEqualTo(8_726_400);
    assertThatThrownBy(() -> simulator.allow(app.link(), QuickBooksApp.ADA, BISTRO, GARAGE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(app.redeem(back).body()).contains("Invalid authorization code");
  }

  @Test
  @DisplayName(
      "INT-7 the refresh token stays the same for a day; of two at once the second is refused")
  void refreshing() {
    app.quickBooks().atOnce(Duration.ofHours(1));
    var first = text(app.signIn(BISTRO), "refresh_token");
    var second = Caller.read(app.refresh(first));
    assertThat(text(second, "refresh_token")).isEqualTo(first);
    var refused = app.refresh(first);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(text(Caller.read(refused), "error")).isEqualTo("invalid_grant");
    app.quickBooks().atOnce(Duration.ZERO);
    assertThat(app.refresh(first).statusCode()).isEqualTo(200);
    assertThat(app.refresh("RT-unknown").body()).contains("Incorrect or invalid refresh token");
  }

  @Test
  @DisplayName("INT-3 a sign-in is given back as JSON; after that nothing is taken")
  void giving_back() {
    var tokens = app.signIn(BISTRO);
    var access = text(tokens, "access_token");
    assertThat(app.query(access, app.realm(BISTRO), "select * from Vendor").statusCode())
        .isEqualTo(200);
    assertThat(app.revoke(text(tokens, "refresh_token")).statusCode()).isEqualTo(200);
    assertThat(app.revoke(text(tokens, "refresh_token")).statusCode()).isEqualTo(400);
    assertThat(app.refresh(text(tokens, "refresh_token")).statusCode()).isEqualTo(400);
    assertFault(app.query(access, app.realm(BISTRO), "select * from Vendor"), 403, "3100");
  }

  @Test
  @DisplayName("INT-3 another app's secret, a wrong token and another company are refused")
  void strangers() {
    assertThat(app.tokenAs(Caller.basic("a", "b"), "grant_type=refresh_token").statusCode())
        .isEqualTo(401);
    assertFault(app.query("nonsense", app.realm(BISTRO), "select * from Vendor"), 401, "3200");
    var access = text(app.signIn(BISTRO), "access_token");
    assertFault(app.query(access, app.realm(GARAGE), "select * from Vendor"), 403, "3100");
    assertFault(app.get(access, app.realm(BISTRO), "/companyinfo/1"), 400, "610");
    assertFault(app.query(access, app.realm(BISTRO), "select nothing"), 400, "4000");
    assertFault(app.query(access, app.realm(BISTRO), "select * from vendor"), 400, "4000");
  }

  @Test
  @DisplayName("INT-4 classes and locations are refused to an edition that has none")
  void features() {
    var plus = text(app.signIn(BISTRO), "access_token");
    var cheap = text(app.signIn(GARAGE), "access_token");
    assertThat(app.query(plus, app.realm(BISTRO), "select * from Class").statusCode())
        .isEqualTo(200);
    assertFault(app.query(cheap, app.realm(GARAGE), "select * from Class"), 400, "5030");
    assertFault(app.query(cheap, app.realm(GARAGE), "select * from Department"), 400, "5030");
  }

  @Test
  @DisplayName("INT-13 over the limit of a second, a minute or a month every call is refused alike")
  void limits() {
    var access = text(app.signIn(BISTRO), "access_token");
    app.quickBooks().monthLimit(0);
    var refused = app.query(access, app.realm(BISTRO), "select * from Vendor");
    assertFault(refused, 429, "3001");
    assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
    app.quickBooks().monthLimit(1_000);
    app.quickBooks().minuteLimit(0);
    assertFault(app.query(access, app.realm(BISTRO), "select * from Vendor"), 429, "3001");
  }

  @Test
  @DisplayName("INT-4 twenty thousand suppliers come in pages of a thousand, each once")
  void many_suppliers() {
    var quickBooks = app.quickBooks();
    var ada = quickBooks.person(QuickBooksApp.ADA).orElseThrow();
    var realm = quickBooks.add(new NewOrganisation("Big Ltd", "GB", "GBP", 20_000, 5), ada);
    var access = text(app.signIn("Big Ltd"), "access_token");
    var ids = new HashSet<String>();
    int start = 1;
    JsonNode page;
    do {
      page =
          Caller.read(
                  app.query(
                      access,
                      realm,
                      "select * from Vendor startposition " + start + " maxresults 1000"))
              .required("QueryResponse");
      ids.addAll(page.path("Vendor").findValuesAsText("DisplayName"));
      start += 1000;
    } while (!page.isEmpty());
    assertThat(ids).hasSize(20_000);
    assertThat(start).isEqualTo(21_001);
    assertThat(app.query(access, realm, "select count(*) from Customer").body())
        .contains("\"totalCount\":5");
  }
}
