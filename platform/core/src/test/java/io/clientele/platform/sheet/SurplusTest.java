package io.clientele.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SurplusTest {

  @Test
  @DisplayName("BLK-2 what stands where no column is is kept behind a cell, and can be told")
  void kept_behind_a_cell() {
    var cell = Surplus.behind(row("a", "b", "more", " ", "and more"), 1, List.of(0, 1));
    assertThat(cell.replace("\u200B", "")).isEqualTo("b,more,and more");
    assertThat(Surplus.isIn(cell)).isTrue();
    assertThat(Surplus.isIn(Surplus.behind(row("a", "b", "", "x"), 0, List.of(0, 1)))).isTrue();
    assertThat(Surplus.isIn(Surplus.behind(row("", "a", "x"), 0, List.of(0, 1)))).isTrue();
  }

  @Test
  @DisplayName("BLK-2 a row without such cells is as it was, commas and line breaks in it too")
  void nothing_behind_it() {
    for (var cell : List.of("b", "b,c", "b\nc", "")) {
      var kept = Surplus.behind(row("a", cell, " ", ""), 1, List.of(0, 1));
      assertThat(kept).isEqualTo(cell);
      assertThat(Surplus.isIn(kept)).isFalse();
    }
    assertThat(Surplus.behind(row("a"), 1, List.of(0, 1))).isEmpty();
  }

  @Test
  @DisplayName("BLK-4 a row of nothing but cells too many is kept once, however many there are")
  void as_long_as_the_row() {
    var cells = Stream.concat(Stream.of("a"), IntStream.range(0, 50_000).mapToObj(i -> "x"));
    var kept = Surplus.behind(new SheetRow(2, cells.toList()), 0, List.of(0));
    assertThat(kept).hasSize(1 + 3 * 50_000);
  }

  private static SheetRow row(String... cells) {
    return new SheetRow(2, List.of(cells));
  }
}
