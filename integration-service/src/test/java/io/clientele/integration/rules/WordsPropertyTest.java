package io.clientele.integration.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordsPropertyTest {

  // Every letter of the Latin alphabets, with what has more than one form.
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withCharRange(' ', '\u024f').ofMaxLength(40);
  }

  @Property
  @Label("INT-6 the form in which names are compared has no other form")
  void its_own_form(@ForAll("texts") String text) {
    var key = Words.key(text);
    assertThat(Words.key(key)).isEqualTo(key);
    assertThat(key).isNotEqualTo("");
  }

  @Property
  @Label("INT-6 case and spaces around and within do not tell names apart")
  void case_and_spaces(@ForAll("texts") String text) {
    var key = Words.key(text);
    assertThat(Words.key("\t" + text.replace(" ", " \u00a0 ") + "\n")).isEqualTo(key);
    assertThat(Words.key(text.toUpperCase(Locale.ROOT))).isEqualTo(key);
  }

  @Example
  @Label("INT-6 what people read as one is one; accents tell apart")
  void what_people_read_as_one() {
    assertThat(Words.key("Ｍüller  ＆ Co")).isEqualTo(Words.key("MÜLLER & CO"));
    assertThat(Words.key("Stra\u00dfe")).isEqualTo(Words.key("STRASSE"));
    assertThat(Words.key("Mu\u0308ller")).isEqualTo(Words.key("M\u00fcller"));
    assertThat(Words.key("Muller")).isNotEqualTo(Words.key("M\u00fcller"));
    assertThat(Words.key("A-1")).isNotEqualTo(Words.key("A1"));
    assertThat(Words.key(" \u200a ")).isNull();
    assertThat(Words.key(null)).isNull();
  }
}
