package io.clientele.client.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractDomainTest {

  private static final ExtractDomain DOMAIN = new ExtractDomain("In.Example");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "bakery@in.example, bakery@in.example",
    "' Bakery.One@IN.example ', bakery.one@in.example",
    "a-b_c.9@in.example, a-b_c.9@in.example",
    "abc@in.example, abc@in.example",
    "administrators@in.example, administrators@in.example",
  })
  @DisplayName("CLI-7 an address may be wished for, whatever its case; it is kept in lower case")
  void an_address_may_be_wished_for(String wished, String kept) {
    assertThat(DOMAIN.read(wished)).contains(kept);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "",
        "bakery",
        "@in.example",
        "ab@in.example",
        ".abc@in.example",
        "abc-@in.example",
        "a..b@in.example",
        "a.-b@in.example",
        "a b c@in.example",
        "bäckerei@in.example",
        "a+b@in.example",
        "bakery@out.example",
        "bakery@sub.in.example",
        "bakery@in.example.evil.example",
        "bakery@evil@in.example",
        "bakeryin.example",
      })
  @DisplayName(
      "CLI-7 what is no address of the domain, or none in plain letters, is not given away")
  void what_is_no_address_is_not_given_away(String wished) {
    assertThat(DOMAIN.read(wished)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "postmaster",
        "abuse",
        "noreply",
        "no-reply",
        "No_Reply",
        "admin",
        "support",
        "s.upport",
        "hostmaster",
        "mailer-daemon",
        "clientele",
      })
  @DisplayName("CLI-7 a name mail servers or people take for the house itself is reserved")
  void the_names_of_the_house_are_reserved(String name) {
    assertThat(DOMAIN.read(name + "@in.example")).isEmpty();
  }

  @Test
  @DisplayName("CLI-7 an address has 64 signs before the @ at most")
  void an_address_has_64_signs_at_most() {
    assertThat(DOMAIN.read("x".repeat(64) + "@in.example")).isPresent();
    assertThat(DOMAIN.read("x".repeat(65) + "@in.example")).isEmpty();
  }
}
