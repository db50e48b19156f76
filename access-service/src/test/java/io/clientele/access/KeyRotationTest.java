package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.clientele.access.WebClient.Tokens;
import io.clientele.testkit.TurnedClock;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
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
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Two instances on one database and by one clock, which the test turns: nothing is ever late. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyRotationTest {

  private static final TurnedClock CLOCK = TurnedClock.going();
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final List<ConfigurableApplicationContext> instances =
      new java.util.concurrent.CopyOnWriteArrayList<>();

  @TestConfiguration
  static class Turned {

    @Bean
    Clock clock() {
      return CLOCK;
    }
  }

  private void start() {
    instances.add(
        new SpringApplicationBuilder(AccessApplication.class, Newcomers.class, Turned.class)
            .run(
                "--clientele.test=true",
                "--clientele.test.run=" + run,
                "--server.port=0",
                "--management.server.port=0",
                "--access.signing-keys.reread=200ms",
                "--access.signing-keys.told=1m",
                "--access.signing-keys.kept=1m",
                "--spring.mail.port=" + Mailbox.smtpPort()));
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

  private Newcomers instance(int at) {
    return instances.get(at).getBean(Newcomers.class);
  }

  private Api.Answer rotate(int at) {
    var port =
        instances.get(at).getEnvironment().getRequiredProperty("local.management.port", int.class);
    return new Api(port).post("/actuator/signingkeys", Map.of(), Map.of());
  }

  private List<String> publishedAt(int at) {
    try {
      var body = instance(at).api().get("/oauth2/jwks", Map.of()).raw().body();
      return JWKSet.parse(body).getKeys().stream().map(key -> key.getKeyID()).toList();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private static String keyOf(Tokens tokens) {
    try {
      return SignedJWT.parse(tokens.access()).getHeader().getKeyID();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private int status(int at, Tokens tokens) {
    return instance(at).api().get("/api/me", tokens.bearer()).status();
  }

  private static void eventually(Runnable assertion) {
    await().untilAsserted(assertion::run);
  }

  @Test
  @DisplayName("ACC-8 the key changes while two instances run, and no token is refused for it")
  void rotates() {
    var email = Newcomers.someEmail();
    instance(0).registered(email);
    var client = new WebClient(instance(0).port(), new Browser(instance(0).port()));
    var before = client.signIn(email);
    var old = keyOf(before);
    eventually(() -> assertThat(status(1, before)).isEqualTo(200));

    assertThat(rotate(1).status()).isEqualTo(202);
    assertThat(rotate(0).status()).as("not before the new one signs").isEqualTo(409);
    eventually(() -> assertThat(publishedAt(0)).hasSize(2).contains(old));
    assertThat(status(0, before)).isEqualTo(200);

    CLOCK.turn(A_MINUTE);
    var tokens = new Tokens[] {before};
    eventually(
        () -> {
          tokens[0] = Tokens.of(client.refresh(tokens[0].refresh()));
          assertThat(status(0, tokens[0])).isEqualTo(200);
          assertThat(status(1, tokens[0])).isEqualTo(200);
          assertThat(keyOf(tokens[0])).isNotEqualTo(old);
        });

    CLOCK.turn(A_MINUTE);
    eventually(
        () -> {
          assertThat(publishedAt(0)).containsExactly(keyOf(tokens[0]));
          assertThat(publishedAt(1)).containsExactly(keyOf(tokens[0]));
        });
    var last = Tokens.of(client.refresh(tokens[0].refresh()));
    assertThat(status(1, last)).isEqualTo(200);
  }
}
