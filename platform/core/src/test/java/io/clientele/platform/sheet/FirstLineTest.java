package io.clientele.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FirstLineTest {

  private static final List<String> TITLES = List.of("Business name", "Practice code", "Kind");

  @Test
  @DisplayName("BLK-2 case, blanks around a title and columns without one at the end are forgiven")
  void what_is_forgiven() {
    assertThat(line(" BUSINESS NAME", "practice code ", "\tkind", "", "  ").hasAll()).isTrue();
    assertThat(line("Business  name", "Practice code", "Kind").hasAll()).isFalse();
    assertThat(line("Businessname", "Practice code", "Kind").unknown())
        .containsExactly("Businessname");
  }

  @Test
  @DisplayName("BLK-2 what is missing, unknown, moved and doubled is named at once")
  void all_is_named_at_once() {
    var line =
        FirstLine.of(
            List.of("A", "B", "C", "D", "E"),
            List.of("b", "Color", "A", "", "e", "B", "color", "C", "e", "e"));
    assertThat(line.missing()).containsExactly("D");
    assertThat(line.unknown()).containsExactly("Color", "(column 4)", "color");
    assertThat(line.moved()).hasSize(2).isSubsetOf("A", "B", "C", "E");
    assertThat(line.doubled()).containsExactly("B", "E");
    var refusal = line.misfit(SheetReason.NOT_TEXT, "Why.");
    assertThat(refusal.reason()).isEqualTo(SheetReason.NOT_TEXT);
    assertThat(refusal.detail()).isEqualTo("Why.");
    assertThat(refusal.facts())
        .containsEntry("missing", line.missing())
        .containsEntry("unknown", line.unknown())
        .containsEntry("doubled", line.doubled())
        .containsEntry("expected", List.of("A", "B", "C", "D", "E"))
        .hasSize(4);
  }

  @Test
  @DisplayName("BLK-2 each of the four alone is a misfit; the order is none where it is free")
  void each_alone_is_a_misfit() {
    assertThat(line("Business name", "Kind").missing()).containsExactly("Practice code");
    assertThat(line("Business name", "Practice code", "Kind", "More").unknown())
        .containsExactly("More");
    assertThat(line("Business name", "Practice code", "Kind", "kind").doubled())
        .containsExactly("Kind");
    for (var line :
        List.of(
            List.of("Business name", "Kind"),
            List.of("Business name", "Practice code", "Kind", "More"),
            List.of("Business name", "Practice code", "Kind", "kind"),
            List.<String>of())) {
      assertThat(FirstLine.of(TITLES, line).hasAll()).as(line.toString()).isFalse();
    }
    var moved = line("Practice code", "Kind", "Business name");
    assertThat(moved.moved()).containsExactly("Business name");
    assertThat(moved.hasAll()).isTrue();
    assertThat(TITLES).extracting(moved::column).containsExactly(2, 0, 1);
  }

  @Test
  @DisplayName("BLK-2 a first line of nothing known names no more than can be read")
  void names_no_more_than_can_be_read() {
    var line = IntStream.range(0, 5000).mapToObj(i -> "c" + i + "x".repeat(90)).toList();
    assertThat(FirstLine.of(TITLES, line).unknown())
        .hasSize(100)
        .allMatch(name -> name.length() == 60);
    assertThat(line("\uD83E\uDD50".repeat(90)).unknown())
        .as("no letter is cut in two")
        .containsExactly("\uD83E\uDD50".repeat(60));
  }

  private static FirstLine line(String... line) {
    return FirstLine.of(TITLES, Arrays.asList(line));
  }
}
