package io.clientele.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HarmlessTest {

  @Test
  @DisplayName(
      "LST-6 text that would run as a formula gets an apostrophe, also behind what is not seen")
  void formulas() {
    for (var formula :
        List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "\nx",
            "  =1",
            "\u00A0=1",
            "\u200B=1",
            "\u0000=1",
            "\uFF1D1",
            "\uFF0B1",
            "\uFF0D1",
            "\uFF201",
            "\u22121")) {
      assertThat(Harmless.of(formula)).isEqualTo("'" + formula);
    }
  }

  @Test
  @DisplayName("LST-6 no formula begins where a file is split otherwise than we meant")
  void formulas_within() {
    assertThat(Harmless.of("a;=1")).isEqualTo("a;'=1");
    assertThat(Harmless.of("a\t =1\n@b")).isEqualTo("a\t' =1\n'@b");
  }

  @Test
  @DisplayName("LST-6 of all signs those nobody sees lead to a formula, as those do that begin one")
  void signs_nobody_sees() {
    var leads =
        Pattern.compile("[\\s\\p{Z}\\p{C}=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212]").asMatchPredicate();
    for (var sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
      var text = Character.toString(sign);
      assertThat(Harmless.of("a;" + text + "=1").startsWith("a;'" + text))
          .isEqualTo(leads.test(text));
    }
  }

  @Test
  @DisplayName("LST-6 no text makes more work than its length: each sign of it is read a few times")
  void each_sign_is_read_a_few_times() {
    for (var blank : List.of("\t", "\r\n", ";", " ", "\u00A0", ";\t", "\u200B")) {
      for (var end : List.of("b", "=", "")) {
        var text = new Reads("a" + blank.repeat(5_000) + end);
        Harmless.of(text);
        assertThat(text.count()).isLessThan(6 * text.length());
      }
    }
  }

  @Test
  @DisplayName("LST-6 text that is no formula stays as it is")
  void no_formulas() {
    for (var text : List.of("", "Café Noir", "A+B", "a = b", "x@y.example", " A", "a; b", "'")) {
      assertThat(Harmless.of(text)).isEqualTo(text);
    }
  }
}
