package io.clientele.integration.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SortNamesTest {

  @Test
  @DisplayName("INT-4 entries are sorted by name without case and accents, on one line")
  void without_case_and_accents() {
    assertThat(SortNames.of("  Émile\n\tZOLA & Søn ")).isEqualTo("emile zola & søn");
    assertThat(SortNames.of("")).isEmpty();
  }

  @Test
  @DisplayName("INT-4 a name too long to be sorted by is cut between characters")
  void cut_between_characters() {
    assertThat(SortNames.of("a".repeat(161))).isEqualTo("a".repeat(160));
    var cut = SortNames.of("a".repeat(159) + "\uD83C\uDF70" + "b");
    assertThat(cut).isEqualTo("a".repeat(159));
    var position = new ItemPosition(cut, "id");
    assertThat(ItemPosition.of(position.cursor())).contains(position);
  }

  @Test
  @DisplayName("INT-4 a cursor nobody gave away is no place in a list")
  void a_cursor_nobody_gave_away() {
    assertThat(ItemPosition.of("not base64!")).isEmpty();
    assertThat(ItemPosition.of("bm9saW5l")).isEmpty();
    assertThat(ItemPosition.of("_w")).isEmpty();
    assertThat(ItemPosition.of(new ItemPosition("a", "1").cursor() + "=")).isEmpty();
  }
}
