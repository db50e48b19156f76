package io.clientele.client.roster.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Café NOIR, cafe noir",
    "O'Brien & Söhne (1990), obrien and sohne 1990",
    "Straße, strasse",
    "İstanbul, istanbul",
    "ﬁne Ⅳ, fine iv",
    "'  ...  ', ''",
    "ПРИВЕТ мир, привет мир",
    "ΟΔΟΣ οδός, οδοσ οδοσ",
    "J.D. Wetherspoon, jd wetherspoon",
    "A.CLARKE & CO.(SMETHWICK)LIMITED, a clarke and co smethwick limited",
    "H+H UK, h and h uk",
    "KUEHNE + NAGEL, kuehne and nagel",
    "C++ Consultants, c consultants",
    "Łódź Ærø Đorđe Þór Iğdır Œuvre, lodz aero dorde thor igdir oeuvre",
    "ＦＵＬＬ　ｗｉｄｔｈ, full width",
    "حِساب ٤٢, حساب 42",
    "שָׁלוֹם, שלום",
  })
  @DisplayName("LST-3 names are compared without case and accents, word by word")
  void names_are_compared_without_case_and_accents(String name, String line) {
    assertThat(Words.of(name).line()).isEqualTo(line);
  }

  @Test
  @DisplayName("LST-3 every word of a name counts")
  void every_word_of_a_name_counts() {
    assertThat(Words.of("The Old Bakery").words()).containsExactly("the", "old", "bakery");
    assertThat(Words.of("").words()).isEmpty();
  }

  @Test
  @DisplayName("LST-3 what nobody sees is not searched for")
  void what_nobody_sees_is_not_searched_for() {
    assertThat(Words.of("\u200fno\u200bi\u00adr\ufe0f\u202e \ud800 \udc00").words())
        .containsExactly("noir");
  }

  @Test
  @DisplayName(
      "LST-3 every sign of every alphabet, made comparable once, is not changed by doing it again")
  void every_sign_is_comparable() {
    var changed =
        IntStream.rangeClosed(0, 0x1ffff)
            .filter(sign -> Character.isDefined(sign) && !Character.isIdeographic(sign))
            .mapToObj(sign -> "a" + Character.toString(sign) + "b")
            .filter(text -> !Words.of(Words.of(text).line()).equals(Words.of(text)));
    assertThat(changed).isEmpty();
  }

  @Test
  @DisplayName("LST-3 the words of a client are bounded, in number and in length")
  void the_words_of_a_client_are_bounded() {
    var words = Words.thatFind("東京".repeat(80), "\ufdfa".repeat(40));
    assertThat(words).hasSizeLessThanOrEqualTo(200).allMatch(word -> word.length() <= 40);
    var name =
        Words.thatFind(
            IntStream.range(0x4e00, 0x4f00)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString(),
            "");
    assertThat(name).hasSize(200).allMatch(word -> word.length() <= 40);
  }

  @Test
  @DisplayName("LST-3 the first letters of a word are whole letters")
  void a_word_is_looked_up_by_its_first_letters() {
    assertThat(Words.start("school", 4)).isEqualTo("scho");
    assertThat(Words.start("sch", 4)).isEqualTo("sch");
    assertThat(Words.start("\uD840\uDC0Babcd", 4)).isEqualTo("\uD840\uDC0Babc");
    assertThat(Words.letters("\uD840\uDC0Babcd")).isEqualTo(5);
  }
}
