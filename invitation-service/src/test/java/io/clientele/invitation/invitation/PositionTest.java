package io.clientele.invitation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PositionTest {

  @Test
  @DisplayName("INV-8 a cursor leads back to where it was taken")
  void a_cursor_leads_back() {
    var position = Position.after(Story.byBoth().now);
    assertThat(Position.of(position.cursor())).contains(position);
    assertThat(position).isEqualTo(new Position(Story.START, Story.ID));
  }

  @Test
  @DisplayName("INV-8 what we did not give away is no cursor")
  void what_is_no_cursor() {
    var good = Position.after(Story.byBoth().now).cursor();
    for (var bad :
        List.of("", "%", "nonsense", encoded("1:x"), encoded("01:" + Story.ID), good + "=")) {
      assertThat(Position.of(bad)).as(bad).isEmpty();
    }
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
