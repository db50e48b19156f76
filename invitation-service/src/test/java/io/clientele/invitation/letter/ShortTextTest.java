package io.clientele.invitation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortTextTest {

  @DisplayName("INV-9 a text is counted as its provider counts it")
  @ParameterizedTest(name = "INV-9 {1} times {0} are {2} segments")
  @CsvSource({
    "a, 160, 1",
    "a, 161, 2",
    "a, 306, 2",
    "a, 307, 3",
    "a, 459, 3",
    "a, 460, 4",
    "é, 160, 1",
    "ê, 70, 1",
    "ê, 71, 2",
    "ê, 134, 2",
    "ê, 135, 3",
    "ê, 201, 3",
    "ê, 202, 4",
    "€, 80, 1",
    "€, 81, 2",
    "€, 152, 2",
    "€, 153, 3",
    "😀, 35, 1",
    "😀, 66, 2",
    "😀, 67, 3"
  })
  void segments(String letter, int times, int segments) {
    assertThat(ShortText.segments(letter.repeat(times))).isEqualTo(segments);
  }

  private static String fit(String one, String other) {
    return ShortText.fit(
        one, other, (by, to) -> by + " + " + to + " " + "x".repeat(400), "without");
  }

  @DisplayName("INV-9 names are shortened as far as they must be, the longer one first")
  @ParameterizedTest(name = "INV-9 {0} and {1} become {2} and {3}")
  @CsvSource({
    "20, 30, 20, 30",
    "10, 60, 10, 45",
    "60, 60, 27, 27",
    "3, 4, 3, 4",
  })
  void shortened(int one, int other, int shortOne, int shortOther) {
    var text = fit("a".repeat(one), "b".repeat(other));
    var names = text.substring(0, text.indexOf(" x")).split(" \\+ ");
    assertThat(names[0]).hasSize(shortOne);
    assertThat(names[1]).hasSize(shortOther);
    assertThat(names[1].endsWith("...")).isEqualTo(other != shortOther);
    assertThat(ShortText.segments(text)).isLessThanOrEqualTo(ShortText.MOST_SEGMENTS);
  }

  @DisplayName("INV-9 what people see as one character is not cut in two")
  @ParameterizedTest(name = "INV-9 {0} is not cut in two")
  @CsvSource({"👩‍💼", "e\u0301", "🇫🇷"})
  void not_cut_in_two(String letter) {
    var text =
        ShortText.fit(letter.repeat(60), "", (by, to) -> by + " " + "x".repeat(120), "without");
    assertThat(text).containsPattern("^(" + letter + ")+\\.\\.\\. x+$");
  }
}
