package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstancesTest {

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final List<ConfigurableApplicationContext> instances =
      new java.util.concurrent.CopyOnWriteArrayList<>();

  /** One more instance on the same database. */
  private void start() {
    instances.add(
        new SpringApplicationBuilder(AccessApplication.class, Newcomers.class)
            .run(
                "--clientele.test=true",
                "--clientele.test.run=" + run,
                "--server.port=0",
                "--spring.mail.port=" + Mailbox.smtpPort()));
  }

  private Newcomers instance(int at) {
    return instances.get(at).getBean(Newcomers.class);
  }

  @BeforeAll
  void two() {
    var other = CompletableFuture.runAsync(this::start);
    start();
    other.join();
  }

  @AfterAll
  void stop() {
    instances.forEach(ConfigurableApplicationContext::close);
  }

  private static JWKSet keys(Newcomers instance) throws Exception {
    return JWKSet.parse(instance.api().get("/oauth2/jwks", Map.of()).raw().body());
  }

  @Test
  @DisplayName("OPS-3 two instances that start at once sign with one key")
  void oneKey() throws Exception {
    var keys = keys(instance(0));
    assertThat(keys.getKeys()).hasSize(1);
    assertThat(keys(instance(1)).toString()).isEqualTo(keys.toString());
    assertThat(keys.containsNonPublicKeys()).isFalse();
  }

  @Test
  @DisplayName("OPS-3 a restart keeps the codes that were given out and the key that signs")
  void restart() throws Exception {
    var first = instance(0);
    var email = Newcomers.someEmail();
    first.registered(email);
    var code =
        new OpenIdClient(first.port(), new Browser(first.port()))
            .code(email, Newcomers.PASSWORD, Map.of());
    var keys = keys(first).toString();
    instances.removeFirst().close();
    start();

    var second = instance(1);
    assertThat(keys(second).toString()).isEqualTo(keys);
    var client = new OpenIdClient(second.port(), new Browser(second.port()));
    var answer = client.redeem(code, OpenIdClient.VERIFIER);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    assertThat(client.verified(answer.body().get("id_token").asString()).getStringClaim("nonce"))
        .isEqualTo("some-nonce");
    assertThat(client.redeem(code, OpenIdClient.VERIFIER).status()).isEqualTo(400);
  }

  @Test
  @DisplayName("OPS-3 who begins to sign in at one instance may go on at another, and come back")
  void anyInstance() {
    var one = instance(0);
    var other = instance(1);
    var email = Newcomers.someEmail();
    one.registered(email);
    var here = new Browser(one.port());
    var there = here.at(other.port());
    var signIn = new OpenIdClient(one.port(), here);
    var asked = here.open(signIn.request(Map.of()));
    assertThat(OpenIdClient.location(asked)).endsWith("/login");
    var form = here.open("/login");
    var typed = Map.of("email", email, "password", Newcomers.PASSWORD);
    var answered = there.submit(form, "/login", typed);
    assertThat(OpenIdClient.location(answered)).contains("/oauth2/authorize");
    var code =
        OpenIdClient.codeIn(here.open(OpenIdClient.pathAndQuery(OpenIdClient.location(answered))));
    assertThat(signIn.redeem(code, OpenIdClient.VERIFIER).status()).isEqualTo(200);
    assertThat(OpenIdClient.location(there.open(signIn.request(Map.of()))))
        .as("signed in everywhere")
        .startsWith(OpenIdClient.REDIRECT);
  }

  @Test
  @DisplayName("INV-4 without the secret that tickets are signed under the service does not start")
  void noTicketSecret() {
    for (var secret : List.of("", "c2hvcnQ=")) {
      assertThatThrownBy(
              () ->
                  new SpringApplicationBuilder(AccessApplication.class)
                      .run(
                          "--clientele.test=true",
                          "--server.port=0",
                          "--access.tickets.secret=" + secret))
          .hasStackTraceContaining(secret.isEmpty() ? "access.tickets" : "TICKET_SECRET");
    }
  }
}
