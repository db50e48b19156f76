package io.clientele.gateway.session.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.clientele.gateway.session.Gateways;
import io.clientele.gateway.session.TestBrowser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenewalTest {

  private static final String CLIENTS = "/api/practices/p1/clients";
  // Nothing a service would still take.
  private static final Duration OVER = Duration.ofSeconds(1);
  // Less than the minute in which a token is renewed, and enough to be used meanwhile.
  private static final Duration ENDING = Duration.ofSeconds(40);

  private final TestBrowser browser = new TestBrowser();

  @BeforeEach
  void the_provider_is_well() {
    Gateways.PROVIDER.putRight();
  }

  @Test
  @DisplayName("ACC-8a of forty requests on two instances exactly one renews the token")
  void of_forty_requests_on_two_instances_exactly_one_renews() {
    signedInWithTokensOf(OVER);
    Gateways.PROVIDER.slowness = Duration.ofMillis(400);

    var asked =
        IntStream.range(0, 40)
            .mapToObj(each -> CompletableFuture.supplyAsync(() -> ask(1 + each % 2).statusCode()))
            .toList();

    assertThat(asked.stream().map(CompletableFuture::join)).containsOnly(200).hasSize(40);
    assertThat(Gateways.PROVIDER.refreshes).hasValue(1);
    assertThat(Gateways.PROVIDER.calls.stream().map(call -> call.token()).distinct()).hasSize(1);
  }

  @Test
  @DisplayName("ACC-8a session after session is renewed, each time with the newest token")
  void time_after_time_the_newest_token_renews() {
    signedInWithTokensOf(OVER);
    Gateways.PROVIDER.life = OVER;

    for (var time = 1; time <= 4; time++) {
      assertThat(ask(1 + time % 2).statusCode()).isEqualTo(200);
      assertThat(Gateways.PROVIDER.refreshes).hasValue(time);
    }
  }

  @ParameterizedTest
  @DisplayName("OPS-1 while the provider is away a session is kept, and its requests come again")
  @ValueSource(ints = {500, 503, 429, 0})
  void while_the_provider_is_away_a_session_is_kept(int failure) {
    signedInWithTokensOf(OVER);
    if (failure == 0) {
      Gateways.PROVIDER.goAway();
    }
    Gateways.PROVIDER.failure = failure;
    var answer = ask(1);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(browser.cookies).containsKey("clientele-session");
    Gateways.PROVIDER.putRight();
    assertThat(ask(1).statusCode()).isEqualTo(200);
    assertThat(ask(2).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("OPS-1 a token that is about to end is used to its end while the provider is away")
  void a_token_that_is_about_to_end_is_used_while_the_provider_is_away() {
    signedInWithTokensOf(ENDING);
    Gateways.PROVIDER.failure = 503;

    assertThat(ask(1).statusCode()).isEqualTo(200);
    assertThat(Gateways.PROVIDER.refreshes).as("it was tried").hasValue(1);
  }

  @Test
  @DisplayName("ACC-8a when the provider gives no more tokens the session is over everywhere")
  void when_the_provider_gives_no_more_tokens_the_session_is_over() {
    signedInWithTokensOf(OVER);
    Gateways.PROVIDER.endFamilies();
    var session = browser.session();
    var answer = ask(1);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("\"code\":\"UNAUTHENTICATED\"");
    assertThat(browser.cookies).isEmpty();
    browser.cookies.put("clientele-session", session);
    assertThat(ask(2).statusCode()).isEqualTo(401);
    assertThat(Gateways.PROVIDER.refreshes).as("nobody tries again").hasValue(1);
  }

  @Test
  @DisplayName("ACC-8 a reader whose token was withdrawn is served with the next, unawares")
  void a_reader_whose_token_was_withdrawn_is_served_with_the_next() {
    browser.signedIn();
    withdrawToken();

    Awaitility.await().until(() -> ask(2).statusCode() == 200);
    assertThat(Gateways.PROVIDER.refreshes).hasValue(1);
    assertThat(ask(2).headers().firstValue("X-Refused")).isEmpty();
  }

  @Test
  @DisplayName("ACC-8 a command whose token was withdrawn is to be sent again, and then served")
  void a_command_whose_token_was_withdrawn_is_to_be_sent_again() {
    browser.signedIn();
    withdrawToken();

    Awaitility.await().until(() -> browser.post(CLIENTS, "{}").statusCode() == 503);
    var second = browser.post(CLIENTS, "{}");
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(Gateways.PROVIDER.refreshes).hasValue(1);
  }

  @Test
  @DisplayName(
      "OPS-3 a session outlives its store's restart; without the store nobody is signed out")
  void a_session_outlives_its_stores_restart() {
    assumeTrue(Gateways.storeIsOurs(), "the store is not ours to stop");
    browser.signedIn();
    Gateways.stopStore();
    HttpResponse<String> without = ask(1);
    Gateways.startStore();

    assertThat(without.statusCode()).isEqualTo(503);
    assertThat(without.headers().firstValue("Retry-After")).isPresent();
    assertThat(browser.cookies).containsKey("clientele-session");
    Awaitility.await().until(() -> ask(1).statusCode() == 200 && ask(2).statusCode() == 200);
  }

  @Test
  @DisplayName("OPS-1 a store that goes away while a token is renewed signs nobody out")
  void a_store_that_goes_away_while_a_token_is_renewed_signs_nobody_out() {
    assumeTrue(Gateways.storeIsOurs(), "the store is not ours to stop");
    signedInWithTokensOf(OVER);
    Gateways.PROVIDER.slowness = Duration.ofMillis(600);
    var asked = CompletableFuture.supplyAsync(() -> ask(1));
    Awaitility.await().until(() -> Gateways.PROVIDER.asked.toString().contains("refresh_token"));
    Gateways.stopStore();
    Awaitility.await().until(() -> Gateways.PROVIDER.refreshes.get() == 1);
    Gateways.startStore();

    assertThat(asked.join().statusCode()).isEqualTo(200);
    Awaitility.await().until(() -> ask(2).statusCode() == 200);
    assertThat(Gateways.PROVIDER.refreshes).as("its token is good once").hasValue(1);
  }

  @Test
  @DisplayName("ACC-8a the store has neither the id nor a token nor the person in the clear")
  void the_store_has_nothing_in_the_clear() {
    browser.signedIn();
    ask(1);
    var token = String.valueOf(Gateways.PROVIDER.calls.getLast().token()).substring(7);

    assertThat(Gateways.stored()).isNotEmpty();
    assertThat(Gateways.stored().toString())
        .doesNotContain(browser.session(), browser.csrfToken(), token)
        .doesNotContain("refresh-", "\"Ada\"", "login-1");
  }

  private void signedInWithTokensOf(Duration life) {
    Gateways.PROVIDER.life = life;
    browser.signedIn();
    Gateways.PROVIDER.life = Duration.ofMinutes(5);
  }

  private void withdrawToken() {
    ask(1);
    Gateways.PROVIDER.withdrawn.add(String.valueOf(Gateways.PROVIDER.calls.getLast().token()));
  }

  private HttpResponse<String> ask(int gateway) {
    return browser.send(gateway, "GET", CLIENTS, null);
  }
}
