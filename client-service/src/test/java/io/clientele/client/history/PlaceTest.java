package io.clientele.client.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

  @ParameterizedTest(name = "LIF-5 {0} is no place in a history")
  @DisplayName("LIF-5 a cursor that was tampered with is none")
  @ValueSource(
      strings = {"", "-1", "01", "1.5", "none", "9999999999999999999", "1000000000000000000"})
  void tampered_with(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(Place.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))).isEmpty();
  }

  @ParameterizedTest(name = "LIF-5 {0} is no cursor")
  @DisplayName("LIF-5 a cursor in another spelling is none")
  @ValueSource(strings = {"MQ==", "MR", "*", "M Q"})
  void in_another_spelling(String cursor) {
    assertThat(Place.of(cursor)).isEmpty();
  }
}
