package io.clientele.client.roster.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type for what others wrote. */
class FindingTest {

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "o'brien, O’Brien",
    "o’br, O'Brien",
    "obrien, O`Brien",
    "brien, OʼBrien",
    "o´brien, O'BRIEN",
    "sainsburys, Sainsbury's",
    "sainsbury's, Sainsbury’s",
    "jd weth, J.D. Wetherspoon",
    "j.d., JD Sports",
    "jd, J D Wetherspoon",
    "j d weth, J.D. Wetherspoon",
    "j.w, J.Wetherspoon",
    "coca-c, Coca-Cola",
    "cocacola, Coca-Cola",
    "coca cola, Coca-Cola",
    "cola, Coca-Cola",
    "marks and spencer, Marks & Spencer",
    "marks & sp, Marks and Spencer",
    "marks &, Marks & Spencer",
    "h + h, H+H UK",
    "faithful+, FAITHFUL+GOULD",
    "c++, C++ Consultants",
    "yo! su, Yo! Sushi UK",
    "the, Abbeyfield Society (The)",
    "arete, ARETÉ LEARNING TRUST",
    "odegard, Ødegård",
    "strasse, Straße 7",
    "本, 株式会社日本",
    "株式会社日, 株式会社日本",
    "日本, ABC日本 Ltd",
    "กรุง, บริษัทกรุงเทพ",
    "하, 한국",
    "국, 대한 국민",
    "का, कार्यालय",
    "офис, ОФИС Плюс",
    "οδ, Η ΟΔΟΣ",
    "بعمان, شركة بعمّان",
    "בעמ, חברה בע״מ",
    "'בע\"מ', חברה בע״מ",
    "'', Anything",
    "'?!', Anything",
  })
  @DisplayName("LST-3 a name is found however people type it")
  void a_name_is_found_however_people_type_it(String typed, String name) {
    assertThat(Found.by(typed, name, null)).isTrue();
  }

  @ParameterizedTest(name = "{0} does not find {1}")
  @CsvSource({
    "ola, Coca-Cola",
    "limited, Noir Ltd",
    "ltd, Noir Limited",
    "noir x, Noir",
    "की, कार्यालय",
    "bakery, The Old Bake",
  })
  @DisplayName("LST-3 nothing else is found: neither the middle of a word, nor Limited by Ltd")
  void nothing_else_is_found(String typed, String name) {
    assertThat(Found.by(typed, name, null)).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"noir", "01", "noir-01", "noir01", "NOIR 01", "NOIR-0", "noir cafe", "bon 01"})
  @DisplayName("LST-3 a practice code is found however people type it, with the name or without")
  void a_practice_code_is_found(String typed) {
    assertThat(Found.by(typed, "Café Bon", "NOIR-01")).isTrue();
  }
}
