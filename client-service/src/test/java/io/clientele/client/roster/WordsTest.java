package io.clientele.client.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Café NOIR, cafe noir",
    "O'Brien & Söhne (1990), o brien sohne 1990",
    "Straße, strasse",
    "İstanbul, istanbul",
    "ﬁne Ⅳ, fine iv",
    "'  ...  ', ''",
    "ПРИВЕТ мир, привет мир",
    "ΟΔΟΣ οδός, οδοσ οδοσ",
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
}
