package io.clientele.gateway.session.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.gateway.session.Gateways;
import io.clientele.gateway.session.TestBrowser;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A person works for practice/p1 until it is theirs no more; then the provider takes practice/p2.
 */
class LostAccountTest {

  private static final String CLIENTS = "/api/practices/p1/clients";

  private final TestBrowser browser = new TestBrowser();

  @BeforeEach
  void the_provider_is_well() {
    Gateways.PROVIDER.putRight();
  }

  @Test
  @DisplayName("ACC-6 what was meant for an account is answered for no other when that is lost")
  void what_was_meant_for_an_account_is_answered_for_no_other() {
    Gateways.PROVIDER.life = Duration.ofSeconds(1);
    browser.signedIn();
    lose();

    for (var gateway = 1; gateway <= 2; gateway++) {
      refused(browser.send(gateway, "GET", CLIENTS, null));
    }
    refused(browser.post("/api/clients/c1/users", "{}"));
    assertThat(Gateways.PROVIDER.calls).as("no service was asked").isEmpty();
  }

  @Test
  @DisplayName(
      "ACC-6 who has lost an account is told, sees what they have, and goes on with another")
  void who_has_lost_an_account_goes_on_with_another() {
    Gateways.PROVIDER.life = Duration.ofSeconds(1);
    browser.signedIn();
    lose();

    assertThat(browser.open("/session").body())
        .contains("\"signedIn\":true", "\"lostAccount\":\"practice/p1\"", "\"csrfToken\"")
        .doesNotContain("\"account\"", "\"role\"");
    assertThat(browser.open("/api/me").body()).isEqualTo("served");
    assertThat(browser.open("/api/operator/audit").body()).isEqualTo("served");
    assertThat(browser.post("/session/account", "{\"account\":\"practice/p2\"}").body())
        .contains("\"account\":\"practice/p2\"", "\"role\"")
        .doesNotContain("lost");
    assertThat(browser.send(2, "GET", CLIENTS, null).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("ACC-8 a request whose token was withdrawn with the account is not repeated")
  void a_request_whose_token_was_withdrawn_is_not_repeated() {
    browser.signedIn();
    browser.open(CLIENTS);
    Gateways.PROVIDER.withdrawn.add(String.valueOf(Gateways.PROVIDER.calls.getLast().token()));
    Gateways.PROVIDER.calls.clear();
    lose();

    refused(browser.open(CLIENTS));
    assertThat(Gateways.PROVIDER.calls).hasSize(1);
    refused(browser.post(CLIENTS, "{}"));
    assertThat(Gateways.PROVIDER.calls).hasSize(1);
  }

  @Test
  @DisplayName("ACC-6 who wants an account that is not theirs is told, and lands in no third one")
  void who_wants_an_account_that_is_not_theirs_is_told() {
    browser.signedIn();
    Gateways.PROVIDER.account = (former, asked) -> "practice/p2";

    assertThat(browser.post("/session/account", "{\"account\":\"practice/p9\"}").body())
        .contains("\"lostAccount\":\"practice/p9\"")
        .doesNotContain("\"account\"");
    refused(browser.open(CLIENTS));
  }

  private static void lose() {
    Gateways.PROVIDER.life = Duration.ofMinutes(5);
    Gateways.PROVIDER.account =
        (former, asked) -> asked.equals("practice/p1") ? "practice/p2" : asked;
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("\"code\":\"ACCOUNT_LOST\"");
  }
}
