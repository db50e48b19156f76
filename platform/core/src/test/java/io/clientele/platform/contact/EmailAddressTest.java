package io.clientele.platform.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "ann@practice.example,ANN@Practice.Example",
    "ann@practice.example,' ann@practice.example '",
    "ann@practice.example,ann＠ｐractice.example",
    "zoë@practice.example,ZOE\u0308@practice.example",
    "mike@practice.example,mi\u212Ae@practice.example",
    "ann@bücher.example,ANN@BÜCHER.example"
  })
  @DisplayName("ACC-1 one address typed in two ways is one email")
  void sameKey(String one, String other) {
    assertThat(EmailAddress.read(one).orElseThrow().key())
        .isEqualTo(EmailAddress.read(other).orElseThrow().key());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ann@practice.example",
        "ann+books@practice.example",
        "a.b-c_d'e@sub.practice.example",
        "ann@xn--bcher-kva.example",
        "o'neil@a.io",
        "1@2.example"
      })
  @DisplayName("ACC-1 an address mail can be sent to is taken as it is typed")
  void usable(String typed) {
    assertThat(EmailAddress.read(typed)).contains(new EmailAddress(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ann",
        "@practice.example",
        "ann@",
        "ann@practice",
        "ann@practice..example",
        "ann@-practice.example",
        "ann@practice-.example",
        "ann@practice.example.",
        "ann@practice.1",
        "ann ash@practice.example",
        "ann@prac tice.example",
        "ann@one@practice.example",
        "ann,bob@practice.example",
        "<ann@practice.example>",
        "ann\r\nBcc: bob@practice.example"
      })
  @DisplayName("ACC-1 what is no address is not taken for one")
  void unusable(String typed) {
    assertThat(EmailAddress.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"64,true", "65,false"})
  @DisplayName("ACC-1 the name before the @ has at most 64 characters")
  void longestLocalPart(int length, boolean usable) {
    var typed = "a".repeat(length) + "@practice.example";
    assertThat(EmailAddress.read(typed).isPresent()).isEqualTo(usable);
  }

  @ParameterizedTest
  @CsvSource({"254,true", "255,false"})
  @DisplayName("ACC-1 an address has at most 254 characters")
  void longest(int length, boolean usable) {
    var domain =
        ("d".repeat(60) + ".").repeat(3) + "e".repeat(length - 3 * 61 - 2 - 8) + ".example";
    assertThat(EmailAddress.read("a@" + domain).isPresent()).isEqualTo(usable);
  }
}
