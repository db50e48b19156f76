package io.clientele.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HarmlessPropertyTest {

  // The same in one line; but how long it takes grows with the square of the blanks.
  private static final Pattern BEGINS =
      Pattern.compile(
          "(?<=^|[;\\t\\r\\n])(?=[\\s\\p{Z}\\p{C}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212])"
              + "|^(?=[\\t\\r\\n])");

  @Provide
  Arbitrary<String> texts() {
    var nasty =
        Arbitraries.of(
            "=",
            "+",
            "-",
            "@",
            "\uFF1D",
            "\u2212",
            "'",
            ";",
            "\t",
            "\r",
            "\n",
            " ",
            "\u00A0",
            "\uFEFF",
            "\u2028",
            "\u0000",
            "\uD800",
            "\uDC00",
            "\uE000",
            "\uDBFF\uDFFF",
            "a",
            "é");
    return Arbitraries.oneOf(
        nasty.list().ofMaxSize(12).map(signs -> String.join("", signs)),
        Arbitraries.strings().all().ofMaxLength(12));
  }

  @Property(tries = 5000)
  @Label("LST-6 apostrophes go where one look ahead from each place would put them")
  void apostrophes_go_where_they_should(@ForAll("texts") String text) {
    assertThat(Harmless.of(text)).isEqualTo(BEGINS.matcher(text).replaceAll("'"));
  }
}
