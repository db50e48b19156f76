package io.clientele.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends SampleTest {

  private static final String BODY = "{\"title\":\"rye\",\"colour\":\"RED\"}";

  @Test
  @DisplayName("CLI-14 the same key with the same body gets the first answer, byte for byte")
  void the_same_key_with_the_same_body_gets_the_first_answer() {
    var key = UUID.randomUUID().toString();
    var first = api.post(notes(), BODY, "Idempotency-Key", key);
    star(first.id(), 1);
    var second = api.post(notes(), BODY, "Idempotency-Key", key);
    assertThat(second.status()).isEqualTo(201).isEqualTo(first.status());
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    eventually(() -> assertThat(events(first.id())).hasSize(2));
  }

  @Test
  @DisplayName("CLI-14 the same key with another body is refused and changes nothing")
  void the_same_key_with_another_body_is_refused() {
    var note = newNote();
    var key = UUID.randomUUID().toString();
    api.post(stars(note), "{\"by\":1}", "Idempotency-Key", key);
    var before = withoutOutbox(note);
    var answer = api.post(stars(note), "{\"by\":2}", "Idempotency-Key", key);
    ProblemTest.problem(answer, 422, "IDEMPOTENCY_KEY_REUSED");
    assertThat(withoutOutbox(note)).isEqualTo(before);
  }

  @Test
  @DisplayName("CLI-14 another body is another body whatever its type is called, and so is a query")
  void another_body_is_another_body_whatever_its_type_is_called() {
    var note = newNote();
    var key = UUID.randomUUID().toString();
    var one = "{\"by\":1}".getBytes(StandardCharsets.UTF_8);
    var two = "{\"by\":2}".getBytes(StandardCharsets.UTF_8);
    assertThat(api.post(stars(note), one, "Application/JSON", "Idempotency-Key", key).status())
        .isEqualTo(200);
    assertThat(api.post(stars(note), two, "Application/JSON", "Idempotency-Key", key).status())
        .isEqualTo(422);
    assertThat(
            api.post(stars(note) + "?really=no", one, "Application/JSON", "Idempotency-Key", key)
                .status())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("CLI-14 keys are kept 24 hours")
  void keys_are_kept_24_hours() {
    var note = newNote();
    var key = UUID.randomUUID().toString();
    api.post(stars(note), "{\"by\":1}", "Idempotency-Key", key);
    clock.turn(Duration.ofHours(24).minusMinutes(1));
    assertThat(api.post(stars(note), "{\"by\":1}", "Idempotency-Key", key).json().get("stars"))
        .hasToString("1");
    clock.turn(Duration.ofMinutes(2));
    assertThat(api.post(stars(note), "{\"by\":1}", "Idempotency-Key", key).json().get("stars"))
        .hasToString("2");
  }

  @Test
  @DisplayName("CLI-14 a refusal stores nothing and is decided anew")
  void a_refusal_stores_nothing_and_is_decided_anew() {
    var note = newNote();
    var key = UUID.randomUUID().toString();
    var before = withoutOutbox(note);
    var refused = api.post(stars(note), "{\"by\":201}", "Idempotency-Key", key);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(withoutOutbox(note)).isEqualTo(before);
    var accepted = api.post(stars(note), "{\"by\":200}", "Idempotency-Key", key);
    assertThat(accepted.status()).isEqualTo(200);
  }

  @Test
  @DisplayName("CLI-14 requests with one key at once have one effect")
  void requests_with_one_key_at_once_have_one_effect() throws Exception {
    var note = newNote();
    var key = UUID.randomUUID().toString();
    var created = UUID.randomUUID().toString();
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Answer> add = () -> api.post(stars(note), "{\"by\":1}", "Idempotency-Key", key);
      Callable<Answer> create = () -> api.post(notes(), BODY, "Idempotency-Key", created);
      var added = callers.invokeAll(IntStream.range(0, 8).mapToObj(i -> add).toList());
      var made = callers.invokeAll(IntStream.range(0, 8).mapToObj(i -> create).toList());
      assertThat(added)
          .extracting(one -> one.get().body())
          .containsOnly(added.getFirst().get().body());
      assertThat(made)
          .extracting(one -> one.get().body())
          .containsOnly(made.getFirst().get().body());
      assertThat(made).extracting(one -> one.get().status()).containsOnly(201);
    }
    assertThat(stored("note", note)).containsEntry("stars", 1);
  }

  @Test
  @DisplayName("CLI-14 nobody else's key means anything")
  void nobody_elses_key_means_anything() {
    var note = newNote();
    var bob = new Api(port, tokens.bearer(PRACTICE, "bob", "STANDARD"));
    api.post(stars(note), "{\"by\":1}", "Idempotency-Key", "same");
    bob.post(stars(note), "{\"by\":1}", "Idempotency-Key", "same");
    assertThat(stored("note", note)).containsEntry("stars", 2);
  }

  @Test
  @DisplayName("CLI-14 a key has 1 to 255 visible characters")
  void a_key_has_1_to_255_visible_characters() {
    assertThat(api.post(notes(), BODY, "Idempotency-Key", "k".repeat(255)).status()).isEqualTo(201);
    for (var key : new String[] {"", "k".repeat(256), "two words"}) {
      var answer = api.post(notes(), BODY, "Idempotency-Key", key);
      ProblemTest.problem(answer, 400, "BAD_REQUEST");
      assertThat(answer.faults()).containsExactly("Idempotency-Key INVALID");
    }
  }
}
