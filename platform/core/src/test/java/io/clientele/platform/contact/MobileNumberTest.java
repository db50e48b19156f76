package io.clientele.platform.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MobileNumberTest {

  @ParameterizedTest
  @CsvSource({
    "07400 123456,GB,+447400123456",
    "+44 (0)7400 123-456,,+447400123456",
    "0044 7400 123456,GB,+447400123456",
    "+1 415 555 2671,,+14155552671",
    "(415) 555-2671,US,+14155552671"
  })
  @DisplayName("INV-9 a mobile number is kept in E.164, however it was typed")
  void read(String typed, String country, String kept) {
    assertThat(MobileNumber.read(typed, country)).contains(new MobileNumber(kept));
  }

  @ParameterizedTest
  @CsvSource({
    "020 7946 0958,GB",
    "07400 123456,",
    "+44 7400,",
    "12,GB",
    "ring me,GB",
    "'',GB",
    "+447400123456+447400123456+447400123456+447400123456,GB"
  })
  @DisplayName("INV-9 a number texts cannot be sent to is none")
  void notRead(String typed, String country) {
    assertThat(MobileNumber.read(typed, country)).isEmpty();
  }
}
