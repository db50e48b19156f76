package io.clientele.client.roster.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.sheet.Harmless;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SheetPropertyTest {

  private static final Pattern FORMULA =
      Pattern.compile(
          "[\\s\\p{Z}\\p{C}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212].*|[\t\r\n].*", Pattern.DOTALL);

  @Provide
  Arbitrary<String> names() {
    var any = Arbitraries.strings().all().excludeChars(surrogates()).ofMaxLength(30);
    var nasty =
        Arbitraries.strings()
            .withChars("=+-@\uFF1D\u2212'\",;\t\r\n \u00A0\uFEFFaé0")
            .ofMaxLength(12);
    return Arbitraries.oneOf(any, nasty);
  }

  private static char[] surrogates() {
    var all = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
    for (var i = 0; i < all.length; i++) {
      all[i] = (char) (Character.MIN_SURROGATE + i);
    }
    return all;
  }

  @Property
  @Label("LST-6 whatever a client is called, its name is read back but for apostrophes of ours")
  void read_back(@ForAll("names") String name) {
    var rows = SheetReader.rows(SheetTest.of(SomeEntry.named(name), SomeEntry.named("next")));
    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).get(1).replace("'", "")).isEqualTo(name.replace("'", ""));
    assertThat(rows.get(2).get(1)).isEqualTo("next");
    if (Harmless.of(name).equals(name)) {
      assertThat(rows.get(1).get(1)).isEqualTo(name);
    }
  }

  @Property
  @Label("LST-6 no cell begins as a formula, nor any piece of one at semicolons, tabs, line breaks")
  void no_formula(@ForAll("names") String name) {
    var cell = SheetReader.rows(SheetTest.of(SomeEntry.named(name))).get(1).get(1);
    assertThat(FORMULA.matcher(cell).matches()).isFalse();
    for (var piece : cell.split("[;\t\r\n]")) {
      assertThat(FORMULA.matcher(piece).matches()).as(piece).isFalse();
    }
  }
}
