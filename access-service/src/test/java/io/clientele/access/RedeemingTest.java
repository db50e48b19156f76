package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class RedeemingTest {

  private static final int AT_ONCE = 8;

  @Autowired Newcomers newcomers;

  private final String email = Newcomers.someEmail();
  private String practice = "";

  @BeforeEach
  void registered() {
    practice = newcomers.registered(email);
  }

  private OpenIdClient client() {
    return new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
  }

  private String code(OpenIdClient client) {
    return client.code(email, Newcomers.PASSWORD, Map.of());
  }

  private static void assertInvalidGrant(Api.Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("error").asString()).isEqualTo("invalid_grant");
    assertThat(answer.body().has("access_token")).isFalse();
  }

  @Test
  @DisplayName("ACC-1 a code is good for one token")
  void replayed() {
    var client = client();
    var code = code(client);
    assertThat(client.redeem(code, OpenIdClient.VERIFIER).status()).isEqualTo(200);
    assertInvalidGrant(client.redeem(code, OpenIdClient.VERIFIER));
    assertInvalidGrant(client.redeem(code, OpenIdClient.VERIFIER));
  }

  @Test
  @DisplayName("ACC-1 of many that redeem one code at once exactly one wins")
  void atOnce() throws Exception {
    for (var round = 0; round < 3; round++) {
      var client = client();
      var code = code(client);
      var start = new CyclicBarrier(AT_ONCE);
      Callable<Api.Answer> redeem =
          () -> {
            start.await();
            return client.redeem(code, OpenIdClient.VERIFIER);
          };
      try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
        var answers =
            threads.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(i -> redeem).toList()).stream()
                .map(future -> future.resultNow())
                .toList();
        assertThat(answers).extracting(Api.Answer::status).containsOnlyOnce(200);
        answers.stream().filter(one -> one.status() != 200).forEach(RedeemingTest::assertRefused);
      }
    }
  }

  private static void assertRefused(Api.Answer answer) {
    assertInvalidGrant(answer);
  }

  @Test
  @DisplayName("ACC-1 a code is no use to whoever did not ask for it")
  void wrongVerifier() {
    var client = client();
    var code = code(client);
    assertInvalidGrant(client.redeem(code, "b".repeat(50)));
    assertThat(client.redeem(code, "").status()).isEqualTo(400);
    assertThat(client.redeem("no-such-code", OpenIdClient.VERIFIER).status()).isEqualTo(400);
  }

  @Test
  @DisplayName("ACC-1 nobody is sent with a code to an address the client has not registered")
  void foreignRedirect() {
    for (var address :
        List.of(
            "http://127.0.0.1.evil.example/callback",
            "https://evil.example/callback",
            "http://127.0.0.1:49152/other",
            "http://localhost:49152/callback")) {
      var answer = client().authorize(email, Newcomers.PASSWORD, Map.of("redirect_uri", address));
      assertThat(answer.statusCode()).as(address).isEqualTo(400);
      assertThat(OpenIdClient.location(answer)).isEmpty();
    }
  }

  @Test
  @DisplayName("ACC-1 a client must use PKCE with S256")
  void withoutProof() {
    for (var more :
        List.of(
            Map.of("code_challenge_method", "plain"),
            Map.of("code_challenge", "", "code_challenge_method", ""))) {
      var answer = client().authorize(email, Newcomers.PASSWORD, more);
      assertThat(OpenIdClient.location(answer))
          .startsWith(OpenIdClient.REDIRECT)
          .contains("error=invalid_request")
          .doesNotContain("code=");
    }
  }

  @Test
  @DisplayName("ACC-6 a token is for the account asked for, or the first where it is not theirs")
  void account() throws Exception {
    var second = newcomers.registered(email);
    var client = client();
    assertThat(accountOf(client, Map.of("account", "practice/" + second)))
        .isEqualTo("practice/" + second);
    assertThat(accountOf(client, Map.of())).isEqualTo("practice/" + practice);
    assertThat(accountOf(client, Map.of("account", "practice/somebody-elses")))
        .isEqualTo("practice/" + practice);
  }

  private String accountOf(OpenIdClient client, Map<String, String> more) throws Exception {
    var token = client.signIn(email, Newcomers.PASSWORD, more).body().get("access_token");
    return client.verified(token.asString()).getStringClaim("account");
  }
}
