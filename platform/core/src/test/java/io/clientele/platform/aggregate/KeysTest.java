package io.clientele.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeysTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final IdempotencyKey KEY = key("ann", "k", "body");

  @Test
  @DisplayName("CLI-14 a key is found for 24 hours and then forgotten")
  void a_key_is_found_for_24_hours_and_then_forgotten() {
    var document = with(new Document(), KEY, NOW);
    assertThat(Keys.find(document, KEY, NOW.plus(Keys.KEPT).minusMillis(1))).isPresent();
    assertThat(Keys.find(document, KEY, NOW.plus(Keys.KEPT))).isEmpty();
    var later = with(document, key("ann", "other", ""), NOW.plus(Duration.ofHours(25)));
    assertThat(later.getList("keys", Document.class)).hasSize(1);
  }

  @Test
  @DisplayName("CLI-14 a repeat gets the first answer, another request a refusal")
  void a_repeat_gets_the_first_answer() {
    var entry = Keys.find(with(new Document(), KEY, NOW), KEY, NOW).orElseThrow();
    assertThat(Keys.<String>repeat(entry, KEY)).isEqualTo(new Outcome.Repeated<>(3, "{}"));
    assertThat(Keys.<String>repeat(entry, key("ann", "k", "another")))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, no -> assertThat(no.why()).asString().contains("REUSED"));
  }

  @Test
  @DisplayName("CLI-14 a key belongs to its caller, and no two lists of parts read the same")
  void a_key_belongs_to_its_caller() {
    assertThat(key("ann", "k", "").hash()).isNotEqualTo(key("bob", "k", "").hash());
    assertThat(key("an", "nk", "").hash()).isNotEqualTo(key("ann", "k", "").hash());
    assertThat(IdempotencyKey.of("a", "k", new byte[] {1}, new byte[] {2}).fingerprint())
        .isNotEqualTo(IdempotencyKey.of("a", "k", new byte[] {1, 2}).fingerprint());
  }

  @Test
  @DisplayName("CLI-14 only hashes of keys and requests are kept")
  void only_hashes_are_kept() {
    var secret = key("ann", "my-secret-key", "my-secret-body");
    assertThat(with(new Document(), secret, NOW).toJson()).doesNotContain("secret");
  }

  private static IdempotencyKey key(String caller, String key, String body) {
    return IdempotencyKey.of(caller, key, body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static Document with(Document document, IdempotencyKey key, Instant at) {
    return new Document("keys", Keys.with(document, key, 3, "{}", at));
  }
}
