package io.clientele.client.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Reason;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeCodeTest {

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "NOIR-01, noir-01",
    "straße, STRASSE",
    "STRAẞE, straße",
    "STRAẞE, strasse",
    "Σας, ΣΑΣ",
    "Cafe\u0301, CAFÉ",
    "\u0390, \u03AA\u0301"
  })
  @DisplayName("COD-1 codes that differ by case alone, or by how a letter is put together, are one")
  void codes_that_differ_by_case_are_one(String one, String other) {
    assertThat(PracticeCode.key("p1", one)).isEqualTo(PracticeCode.key("p1", other));
  }

  @Test
  @DisplayName("COD-1 of every letter there is all cases are one, by whatever way they are reached")
  void all_cases_of_every_letter() {
    for (var letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
      if (Character.isLetter(letter) || Character.toUpperCase(letter) != letter) {
        var key = PracticeCode.key("p1", within(letter));
        for (var other : cases(letter)) {
          assertThat(PracticeCode.key("p1", other)).as(other).isEqualTo(key);
        }
      }
    }
  }

  private static List<String> cases(int letter) {
    var text = within(letter);
    var title = within(Character.toTitleCase(letter));
    return List.of(
        text.toLowerCase(Locale.ROOT),
        text.toUpperCase(Locale.ROOT),
        title,
        title.toLowerCase(Locale.ROOT),
        text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT),
        text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }

  private static String within(int letter) {
    return "a" + Character.toString(letter) + "z";
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"NOIR-02", "NOIR 01", "NOIR01"})
  @DisplayName("COD-1 other codes are others, and so is the same code of another practice")
  void other_codes_are_others(String other) {
    assertThat(PracticeCode.key("p1", other)).isNotEqualTo(PracticeCode.key("p1", "NOIR-01"));
    assertThat(PracticeCode.key("p2", other)).isNotEqualTo(PracticeCode.key("p1", other));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"0042", "K 12", "NOIR-01", "=1+1", "\u00df", "x"})
  @DisplayName("COD-1 what can be seen can be a code, as long as it is short")
  void can_be_a_code(String code) {
    assertThat(PracticeCode.isUsable(code)).isTrue();
    assertThat(PracticeCode.isUsable(code.repeat(PracticeCode.LONGEST)))
        .isEqualTo(code.length() == 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\u2003", "\u00a0", "a\u200bb", "a\u2028b", "a\tb", "a\nb", "\u202ea"})
  @DisplayName("COD-1 what is blank, or has anything in it that cannot be seen, is no code")
  void is_no_code(String code) {
    assertThat(PracticeCode.isUsable(code)).isFalse();
  }

  @Test
  @DisplayName("COD-1 why a code is not given names the rule, the field and the limit")
  void why_a_code_is_not_given() {
    assertThat(PracticeCode.taken().reason().kind()).isEqualTo(Reason.Kind.CONFLICT);
    assertThat(PracticeCode.unusable().reason().kind()).isEqualTo(Reason.Kind.INVALID);
    assertThat(List.of(PracticeCode.taken(), PracticeCode.unusable()))
        .allSatisfy(no -> assertThat(no.reason().rule()).isEqualTo("COD-1"))
        .allSatisfy(no -> assertThat(no.field()).isEqualTo("practiceCode"));
    assertThat(PracticeCode.unusable().facts()).containsEntry("limit", 40);
  }
}
