package io.clientele.client.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeCodeTest {

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "NOIR-01, noir-01",
    "straße, STRASSE",
    "Σας, ΣΑΣ",
    "Cafe\u0301, CAFÉ",
    "\u0390, \u03AA\u0301"
  })
  @DisplayName("COD-1 codes that differ by case alone, or by how a letter is put together, are one")
  void codes_that_differ_by_case_are_one(String one, String other) {
    assertThat(PracticeCode.key("p1", one)).isEqualTo(PracticeCode.key("p1", other));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"NOIR-02", "NOIR 01", "NOIR01"})
  @DisplayName("COD-1 other codes are others, and so is the same code of another practice")
  void other_codes_are_others(String other) {
    assertThat(PracticeCode.key("p1", other)).isNotEqualTo(PracticeCode.key("p1", "NOIR-01"));
    assertThat(PracticeCode.key("p2", other)).isNotEqualTo(PracticeCode.key("p1", other));
  }
}
