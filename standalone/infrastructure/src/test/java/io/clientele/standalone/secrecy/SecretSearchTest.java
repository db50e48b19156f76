package io.clientele.standalone.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSearchTest {

  private static final String PASSWORD = "correct+horse/battery";

  private final SecretSearch search = new SecretSearch("login-1").know("password", PASSWORD);

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"plain", "url", "hex", "base64"})
  @DisplayName("ACC-1 a password is found in each form that anybody can turn back")
  void found(String form) {
    search.inLog("access-service.log", "before " + in(form) + " after");

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

    assertThat(search.sawWhatIsNone()).isFalse();

    search.in(new Place("collection a.login", "login-1"));
    search.in(new Place("topic clientele.access", "login-1"));

    assertThat(search.sawWhatIsNone()).isTrue();
    assertThat(search.found()).isEmpty();
  }
}
