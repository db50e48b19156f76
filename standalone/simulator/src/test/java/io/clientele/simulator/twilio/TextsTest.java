package io.clientele.simulator.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  private static final String TO = "+447700900123";
  private static final String FROM = "+447700900999";

  private final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-03-02T09:15:27Z"));
  private final Texts texts = new Texts(clock);

  @ParameterizedTest
  @DisplayName("INV-7 a text is refused for one reason, and then not caught")
  @CsvSource({
    "'', +447700900999, Hello, TO_MISSING",
    "+447700900123, '', Hello, FROM_MISSING",
    "+447700900123, +447700900999, '', BODY_MISSING",
    "07700900123, +447700900999, Hello, NO_SUCH_NUMBER",
    "+0447700900, +447700900999, Hello, NO_SUCH_NUMBER",
    "+44 7700 900123, +447700900999, Hello, NO_SUCH_NUMBER",
    "+4477009001234567, +447700900999, Hello, NO_SUCH_NUMBER",
    "+447700900000, +447700900999, Hello, NOT_REACHABLE"
  })
  void refusals(String to, String from, String body, String why) {
    var outcome = texts.send(to, from, body);
    assertThat(outcome).isEqualTo(new Texts.Refused(Refusal.valueOf(why)));
    assertThat(texts.all()).isEmpty();
  }

  @Test
  @DisplayName("INV-7 a text may have 1600 characters")
  void the_longest_text() {
    assertThat(texts.send(TO, FROM, "x".repeat(1600))).isInstanceOf(Texts.Taken.class);
    assertThat(texts.send(TO, FROM, "x".repeat(1601)))
        .isEqualTo(new Texts.Refused(Refusal.BODY_TOO_LONG));
  }

  @Test
  @DisplayName("INV-7 texts are kept newest first, and found by number")
  void texts_are_kept() {
    texts.send(TO, FROM, "one");
    clock.turn(Duration.ofSeconds(1));
    texts.send("+447700900124", FROM, "two");
    texts.send(TO, FROM, "three");
    assertThat(texts.all()).extracting(Text::body).containsExactly("three", "two", "one");
    assertThat(texts.to(TO)).extracting(Text::body).containsExactly("three", "one");
    assertThat(texts.all().getFirst().at()).isEqualTo(clock.instant());
  }

  @Test
  @DisplayName("INV-7 only the newest thousand texts are kept")
  void the_oldest_texts_go() {
    for (int number = 0; number < 1_001; number++) {
      texts.send(TO, FROM, "text " + number);
    }
    assertThat(texts.all()).hasSize(1_000);
    assertThat(texts.all().getLast().body()).isEqualTo("text 1");
  }
}
