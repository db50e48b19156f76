package io.clientele.client.roster.search;

import static java.text.Normalizer.Form.NFD;
import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.Position;
import java.text.Normalizer;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class WordsPropertyTest {

  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}");

  @Property(tries = 5000)
  @Label("LST-3 what was made comparable once is not changed by doing it again")
  void words_are_their_own_words(@ForAll @StringLength(max = 60) String text) {
    var line = Words.of(text).line();
    assertThat(Words.of(line).line()).isEqualTo(line);
  }

  @Property(tries = 1000)
  @Label("LST-3 what is searched for means nothing else in a pattern")
  void words_are_letters_and_digits(@ForAll("names") String typed) {
    assertThat(Words.of(typed).words())
        .allMatch(word -> word.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*"));
  }

  @Property(tries = 1000)
  @Label("LST-3 every text is comparable, whatever it is made of")
  void every_text_is_comparable(@ForAll("names") String text) {
    var words = Words.of(text);
    assertThat(Words.of(words.line())).isEqualTo(words);
    assertThat(Found.by(text, text, null)).isTrue();
  }

  @Property(tries = 1000)
  @Label("LST-3 every beginning of every word finds the name, in upper case and without accents")
  void every_beginning_finds_the_name(@ForAll("names") String name, @ForAll Random random) {
    var words = Words.thatFind(name, null);
    for (var token : name.split("\\s+")) {
      var typed = token.substring(0, random.nextInt(token.length() + 1));
      assertThat(Found.by(typed, words)).as(typed).isTrue();
      assertThat(Found.by(typed.toUpperCase(ROOT), words)).as("upper " + typed).isTrue();
      assertThat(Found.by(ACCENTS.matcher(Normalizer.normalize(typed, NFD)).replaceAll(""), words))
          .as("plain " + typed)
          .isTrue();
    }
  }

  /**
   * Of every script, with all that stands between, and first halves of signs: with second ones they
   * would become signs when what is between is left out.
   */
  @Provide
  Arbitrary<String> names() {
    var signs =
        Arbitraries.oneOf(
            Arbitraries.of(" ", " ", "'", "’", ".", "-", "&", "+", "\u200f", "\ud800", "\u0301"),
            Arbitraries.chars().range('A', 'z').map(String::valueOf),
            Arbitraries.chars().range('\u00a0', '\u06ff').map(String::valueOf),
            Arbitraries.chars().range('\u0900', '\u1fff').map(String::valueOf),
            Arbitraries.chars().range('\u3000', '\ud7ff').map(String::valueOf),
            Arbitraries.chars().range('\ue000', '\uffff').map(String::valueOf),
            Arbitraries.integers().between(0x10000, 0x1ffff).map(Character::toString));
    // The iota below a letter is an accent in lower case and a letter in upper case.
    return signs
        .filter(sign -> !Normalizer.normalize(sign, NFD).contains("\u0345"))
        .list()
        .ofMaxSize(60)
        .map(each -> String.join("", each));
  }

  @Property(tries = 1000)
  @Label("LST-3 every cursor leads back to its place")
  void every_cursor_leads_back(@ForAll @StringLength(max = 60) String name) {
    var position =
        new Position(
            Ordering.BY_NAME,
            Words.of(name).line(),
            Words.of(name).line(),
            "6f0c1d2e-0000-4000-8000-00000000000a");
    assertThat(Position.of(position.cursor(), Ordering.BY_NAME)).contains(position);
  }
}
