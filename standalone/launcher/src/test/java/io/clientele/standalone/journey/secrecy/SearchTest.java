package io.clientele.standalone.journey.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

  private static final String PASSWORD = "correct+horse/battery";

  private final Search search = new Search(List.of(Secret.of("password", PASSWORD)), "login-1");

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"plain", "url", "hex", "base64"})
  @DisplayName("ACC-1 a password is found in each form that anybody can turn back")
  void found(String form) {
    search.in(new Place("log access-service.log", "before " + in(form) + " after"));

    assertThat(search.found()).containsExactly("password lies in log access-service.log");
  }

  private static String in(String form) {
    byte[] bytes = PASSWORD.getBytes(UTF_8);
    return switch (form) {
      case "url" -> "correct%2Bhorse%2Fbattery";
      case "hex" -> HexFormat.of().formatHex(bytes);
      case "base64" -> Base64.getEncoder().withoutPadding().encodeToString(bytes);
      default -> PASSWORD;
    };
  }

  @Test
  @DisplayName("ACC-1 a search that finds not even what is no secret is none")
  void no_search() {
    search.in(new Place("collection a.login", "something else"));

    assertThat(search.foundWhatIsNone()).isFalse();

    search.in(new Place("collection a.login", "login-1"));
    search.in(new Place("topic clientele.access", "login-1"));

    assertThat(search.foundWhatIsNone()).isTrue();
    assertThat(search.found()).isEmpty();
  }
}
