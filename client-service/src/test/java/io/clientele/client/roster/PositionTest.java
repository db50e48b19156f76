package io.clientele.client.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

  private static final String ID = "6f0c1d2e-0000-4000-8000-00000000000a";

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "",
        "no id:name",
        "6f0c1d2e-0000-4000-8000-00000000000a",
        "6f0c1d2e-0000-4000-8000-00000000000a:Not Normal",
        "6F0C1D2E-0000-4000-8000-00000000000A:name",
        "x6f0c1d2e-0000-4000-8000-00000000000a:name",
      })
  @DisplayName("LST-3 a cursor that says nothing of ours is none")
  void a_cursor_that_says_nothing_of_ours_is_none(String text) {
    var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
    assertThat(Position.of(cursor, Ordering.BY_NAME)).isEmpty();
  }

  @Test
  @DisplayName("LST-3 a cursor in another spelling is none")
  void a_cursor_in_another_spelling_is_none() {
    assertThat(Position.of("***", Ordering.BY_NAME)).isEmpty();
    assertThat(
            Position.of(
                Base64.getUrlEncoder().encodeToString(new byte[] {(byte) 0xff}), Ordering.BY_NAME))
        .isEmpty();
    var padded = Base64.getUrlEncoder().encodeToString(bytes(ID + ":abc"));
    assertThat(padded).endsWith("=");
    assertThat(Position.of(padded, Ordering.BY_NAME)).isEmpty();
    assertThat(
            Position.of(new Position(Ordering.BY_NAME, "ab", "ab", ID).cursor(), Ordering.BY_NAME))
        .isPresent();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
