package io.clientele.invitation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @DisplayName("INV-9 a name as people and firms have them stands in a message")
  @ParameterizedTest(name = "INV-9 {0} stands in a message")
  @ValueSource(strings = {"Ada & Co", "Müller-Lüdenscheidt", "O'Neill (UK) Ltd.", "李小龍", "7 <3"})
  void plain(String name) {
    assertThat(PlainText.orElse(name, "x")).isEqualTo(name);
  }

  @DisplayName("INV-9 a name that is bait or begins a header does not stand in a message")
  @ParameterizedTest(name = "INV-9 bait {index} does not stand in a message")
  @ValueSource(
      strings = {
        "win at https://evil.example",
        "WWW.evil.example",
        "a\r\nBcc: x",
        "a\u0000",
        "Ada\u202eelpmaxe"
      })
  void bait(String name) {
    assertThat(PlainText.orElse(name, "x")).isEqualTo("x");
  }

  @DisplayName("INV-9 what a mail program would make a link of is pulled apart")
  @ParameterizedTest(name = "INV-9 {0} is pulled apart")
  @CsvSource({
    "evil.example/pay, evil. example/pay",
    "ada@evil.co.uk, ada@evil. co. uk",
    "J.R.Smith, J.R. Smith",
    "Bakery No.7 Ltd., Bakery No.7 Ltd.",
    "7.5 % & Co, 7.5 % & Co",
    "evil。example, evil。 example"
  })
  void like_a_domain(String name, String apart) {
    assertThat(PlainText.orElse(name, "x")).isEqualTo(apart);
  }
}
