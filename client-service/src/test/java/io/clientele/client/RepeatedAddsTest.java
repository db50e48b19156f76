package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.AtOnce;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RepeatedAddsTest extends ClientServiceTest {

  @Test
  @DisplayName("CLI-14 the same key and body is one client and one answer")
  void the_same_key_and_body_is_one_client() {
    var desk = desk().opened("UK", 1);
    var body = Desk.business("Once");
    var first = desk.post(body, "key-1");
    var second = desk.post(body, "key-1");
    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(desk.get("/clients").names()).containsExactly("Once");
  }

  @Test
  @DisplayName("CLI-14 the same key with another body is refused, and a refusal is decided anew")
  void the_same_key_with_another_body_is_refused() {
    var desk = desk().opened("UK", 1);
    desk.post(Desk.business("Once"), "key-1");
    var other = desk.post(Desk.business("Other"), "key-1");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.codes()).containsExactly("IDEMPOTENCY_KEY_REUSED");
    assertThat(desk.post(Desk.business("Later"), "key-2").status()).isEqualTo(409);
    desk.subscribed(2, List.of("BUSINESS"), List.of());
    desk.awaitLimit(2);
    assertThat(desk.post(Desk.business("Later"), "key-2").status()).isEqualTo(201);
  }

  @Test
  @DisplayName("CLI-14 the same key sent many times at once makes one client")
  void the_same_key_sent_many_times_at_once_makes_one_client() {
    var desk = desk().opened("UK", 10);
    var adds =
        IntStream.range(0, 12)
            .<Callable<String>>mapToObj(i -> () -> answered(desk).body().get("id").asString())
            .toList();
    assertThat(Set.copyOf(AtOnce.all(adds))).hasSize(1);
    assertThat(desk.get("/clients").names()).containsExactly("Once");
    assertThat(desk.get("/onboarding-options").body().at("/bundle/used").asInt()).isEqualTo(1);
  }

  /** Who loses too many races is told to send the same again. */
  private static Answer answered(Desk desk) {
    return Awaitility.await("decided")
        .until(
            () -> desk.post(Desk.business("Once"), "key"),
            answer -> {
              assertThat(answer.status()).isIn(201, 503);
              return answer.status() == 201;
            });
  }
}
