package io.clientele.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
  @DisplayName("LST-6 text that is no formula stays as it is")
  void no_formulas() {
    for (var text : List.of("", "Café Noir", "A+B", "a = b", "x@y.example", " A", "a; b", "'")) {
      assertThat(Harmless.of(text)).isEqualTo(text);
    }
  }
}
