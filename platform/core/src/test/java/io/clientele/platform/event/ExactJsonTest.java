package io.clientele.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class ExactJsonTest {

  record Said(@Nullable String name, @Nullable BigDecimal number, @Nullable Inner inner) {}

  record Inner(@Nullable BigDecimal number) {}

  private static Said read(String json) {
    return Json.EXACT.treeToValue(Json.EXACT.readTree(json), Said.class);
  }

  @Test
  @DisplayName("LST-5 what another system says is read to the last digit, the unknown ignored")
  void to_the_last_digit() {
    var said = read("{\"name\":\"7\",\"number\":1000000000.0000000000000000001,\"new\":[1]}");
    assertThat(said)
        .isEqualTo(new Said("7", new BigDecimal("1000000000.0000000000000000001"), null));
    assertThat(read("{\"number\":null}").number()).isNull();
  }

  @ParameterizedTest(name = "LST-5 {0} is refused")
  @DisplayName("LST-5 what another system says is taken for nothing that it is not")
  @ValueSource(
      strings = {
        "{\"number\":\"7\"}",
        "{\"number\":\"\"}",
        "{\"number\":true}",
        "{\"number\":[7]}",
        "{\"number\":{}}",
        "{\"name\":7}",
        "{\"name\":7.5}",
        "{\"name\":true}",
        "{\"name\":[\"a\"]}",
        "{\"inner\":\"\"}",
        "{\"inner\":[]}",
        "{\"inner\":7}",
        "{\"inner\":{\"number\":\"1\"}}",
        "{} {}",
        "[]",
        "7"
      })
  void nothing_that_it_is_not(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
  }
}
