package io.clientele.access.identity.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyLivesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:15:00Z");
  private static final KeyLives LIVES = new KeyLives(Duration.ofMinutes(5), Duration.ofMinutes(35));
  private static final SigningKey FIRST = key(1, NOW);
  private static final SigningKey SECOND = key(2, NOW.plus(Duration.ofDays(90)));
  private static final List<SigningKey> BOTH = List.of(SECOND, FIRST);

  private static SigningKey key(int generation, Instant at) {
    return new SigningKey("k" + generation, generation, "{}", "sealed", at, null);
  }

  private static Instant after(Duration time) {
    return SECOND.createdAt().plus(time);
  }

  @Test
  @DisplayName("ACC-8 the only key signs from the beginning")
  void only() {
    assertThat(LIVES.signing(List.of(FIRST), NOW)).hasValue(FIRST);
    assertThat(LIVES.over(List.of(FIRST), NOW.plus(Duration.ofDays(900)))).isEmpty();
  }

  @Test
  @DisplayName("ACC-8 a new key signs only once it has been told for long enough")
  void told() {
    assertThat(LIVES.signing(BOTH, after(Duration.ZERO))).hasValue(FIRST);
    assertThat(LIVES.signing(BOTH, after(Duration.ofMinutes(5)).minusMillis(1))).hasValue(FIRST);
    assertThat(LIVES.signing(BOTH, after(Duration.ofMinutes(5)))).hasValue(SECOND);
  }

  @Test
  @DisplayName("ACC-8 the key before is good until the last token it signed is over")
  void kept() {
    assertThat(LIVES.over(BOTH, after(Duration.ofMinutes(40)).minusMillis(1))).isEmpty();
    assertThat(LIVES.over(BOTH, after(Duration.ofMinutes(40)))).containsExactly(FIRST);
  }

  @Test
  @DisplayName("ACC-8 a retired key has nothing left to sign with, and is retired once")
  void retired() {
    var decision = FIRST.retire(NOW);
    assertThat(decision.toString()).contains("SigningKeyRetired").doesNotContain("sealed=sealed");
    var retired = new SigningKey("k1", 1, "{}", "", NOW, NOW);
    assertThat(retired.retire(NOW)).isEqualTo(io.clientele.platform.decision.Decision.unchanged());
    assertThat(retired.told().retired()).isTrue();
  }
}
