package io.clientele.client.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

  private static final String ID = "6f0c1d2e-0000-4000-8000-00000000000a";

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "",
        "name:no id:name",
        "name:6f0c1d2e-0000-4000-8000-00000000000a",
        "6f0c1d2e-0000-4000-8000-00000000000a:name",
        "-name:6f0c1d2e-0000-4000-8000-00000000000a:name",
        "costs:6f0c1d2e-0000-4000-8000-00000000000a:name",
        "name:6f0c1d2e-0000-4000-8000-00000000000a:Not Normal",
        "name:6f0c1d2e-0000-4000-8000-00000000000a:name:value",
        "name:6F0C1D2E-0000-4000-8000-00000000000A:name",
        "name:x6f0c1d2e-0000-4000-8000-00000000000a:name",
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
    var padded = Base64.getUrlEncoder().encodeToString(bytes("name:" + ID + ":ab"));
    assertThat(padded).endsWith("=");
    assertThat(Position.of(padded, Ordering.BY_NAME)).isEmpty();
    assertThat(
            Position.of(new Position(Ordering.BY_NAME, "ab", "ab", ID).cursor(), Ordering.BY_NAME))
        .isPresent();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Column.class)
  @DisplayName("LST-3 a cursor leads back to its place, in its own order only")
  void a_cursor_leads_back(Column column) {
    for (var descending : List.of(false, true)) {
      var order = new Ordering(column, descending);
      for (var value : values(column)) {
        var position = new Position(order, value.orElse(null), "the name", ID);
        assertThat(Position.of(position.cursor(), order)).contains(position);
        for (var other : Column.values()) {
          assertThat(Position.of(position.cursor(), new Ordering(other, !descending))).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "costs:ID:name:many",
        "costs:ID:name:007",
        "costs:ID:name:+7",
        "costs:ID:name:99999999999999999999",
        "latestItem:ID:name:2026-13-01",
        "latestItem:ID:name:+12026-01-01",
        "createdAt:ID:name:2026-01-01",
        "createdAt:ID:name:+1000000000-01-01T00:00:00Z",
      })
  @DisplayName("LST-3 a cursor whose value is none of its column is none")
  void a_value_of_another_column_is_none(String text) {
    var cursor =
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text.replace("ID", ID)));
    var order = Ordering.named(text.substring(0, text.indexOf(':'))).orElseThrow();
    assertThat(Position.of(cursor, order)).isEmpty();
  }

  @Test
  @DisplayName("LST-3 an order is named by its column, descending with a minus")
  void an_order_is_named_by_its_column() {
    assertThat(Ordering.named("-healthScore")).contains(new Ordering(Column.HEALTH_SCORE, true));
    assertThat(Ordering.named("healthScore")).contains(new Ordering(Column.HEALTH_SCORE, false));
    assertThat(Ordering.named("--name")).isEmpty();
    assertThat(Ordering.named("HEALTH_SCORE")).isEmpty();
  }

  private static List<Optional<Object>> values(Column column) {
    if (column == Column.NAME) {
      return List.of(Optional.of("the name"));
    }
    return switch (column.kind()) {
      case TEXT, CHOICE -> List.of(Optional.of("a:b\n é"), Optional.of(""), Optional.empty());
      case NUMBER -> List.of(Optional.of(-7L), Optional.of(0L), Optional.empty());
      case DATE -> List.of(Optional.of(LocalDate.of(2026, 2, 28)), Optional.empty());
      case INSTANT -> List.of(Optional.of(Sources.NOT_SENT), Optional.empty());
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
