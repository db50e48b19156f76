package io.clientele.bench.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.bench.list.Question.Group;
import io.clientele.bench.run.Times;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final long MILLI = 1_000_000;

  private static Measured measured(Group group, String name, long small, long large) {
    return new Measured(
        new Question(group, name, "/clients"), pair(small, large), pair(small, large), 6, 50, 50);
  }

  private static Pair pair(long small, long large) {
    return new Pair(Times.of(new long[] {small * MILLI}), Times.of(new long[] {large * MILLI}));
  }

  private static String line(String text, String name) {
    return text.lines().filter(one -> one.startsWith("| " + name)).findFirst().orElseThrow();
  }

  @Test
  @DisplayName("LST-3 a slow or growing sort, filter or search is marked; nothing else is promised")
  void marked() {
    var rows =
        List.of(
            measured(Group.SORT, "quick", 10, 14),
            measured(Group.SORT, "slow", 45, 50),
            measured(Group.FILTER, "growing", 10, 15),
            measured(Group.OTHER, "overview", 10, 90));
    var text = new Table("anybody", 1_000, 100_000, rows).text();
    assertThat(line(text, "quick")).doesNotContain("!");
    assertThat(line(text, "slow")).contains("!").contains(" 6 → 50 ");
    assertThat(line(text, "growing")).contains("!");
    assertThat(line(text, "overview")).doesNotContain("!");
    assertThat(text)
        .contains("Of 3 single sorts, filters and searches 1 are not under 50 ms")
        .contains("slowest 50.0 ms), 1 grow by 1.5 times or more at p50 (most 1.50).");
  }

  @Test
  @DisplayName("LST-3 growth is of pages as long as the small practice's")
  void growth() {
    var question = new Question(Group.FILTER, "few", "/clients?costs=100..110");
    var row = new Measured(question, pair(4, 8), pair(4, 5), 6, 50, 51);
    assertThat(new Table("anybody", 1_000, 100_000, List.of(row)).text()).contains("(most 1.25)");
    assertThat(question.first(6).path()).isEqualTo("/clients?costs=100..110&limit=6");
    assertThat(new Question(Group.SORT, "all", "/clients").first(6).path())
        .isEqualTo("/clients?limit=6");
  }
}
