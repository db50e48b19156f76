package io.clientele.client.roster.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Filter;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.Sights;
import io.clientele.client.roster.search.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WaysTest {

  private static final Filter KIND = new Filter.OneOf(Column.KIND, Set.of("BUSINESS"), false);
  private static final Filter COSTS = new Filter.Between(Column.COSTS, 1L, null, false);
  private static final Ordering BY_COSTS = new Ordering(Column.COSTS, true);
  private static final Condition SEEN = new Condition.Seen();
  private static final Condition OF_KIND = new Condition.Filtered(Column.KIND);
  private static final Condition OF_COSTS = new Condition.Filtered(Column.COSTS);
  private static final Condition L = new Condition.Word("l");
  private static final Condition SCHOOL = new Condition.Word("school");

  @Test
  @DisplayName("LST-3 one condition whose index has the order is walked without counting")
  void one_condition_whose_index_has_the_order() {
    assertThat(ways("", BY_COSTS).straight()).contains(walk(SEEN));
    assertThat(ways("", Ordering.BY_NAME, KIND).straight()).contains(walk(OF_KIND));
    assertThat(ways("", BY_COSTS, COSTS).straight()).contains(walk(OF_COSTS));
    assertThat(ways("l", Ordering.BY_NAME).straight()).contains(walk(L));
    assertThat(ways("scho", Ordering.BY_NAME).straight()).isPresent();
    assertThat(few("sc", Ordering.BY_NAME).straight()).contains(walk(new Condition.Word("sc")));
  }

  @Test
  @DisplayName("LST-3 whatever must be compared has no straight way")
  void whatever_must_be_compared() {
    assertThat(ways("", BY_COSTS, KIND).straight()).isEmpty();
    assertThat(ways("", Ordering.BY_NAME, COSTS).straight()).isEmpty();
    assertThat(ways("", Ordering.BY_NAME, KIND, COSTS).straight()).isEmpty();
    assertThat(ways("school", Ordering.BY_NAME).straight()).isEmpty();
    assertThat(ways("l", BY_COSTS).straight()).isEmpty();
    assertThat(few("l", Ordering.BY_NAME).straight()).isEmpty();
    assertThat(few("sch", Ordering.BY_NAME).straight()).isEmpty();
    assertThat(ways("l", Ordering.BY_NAME, KIND).counted()).containsExactly(SEEN, L, OF_KIND);
  }

  @Test
  @DisplayName("LST-3 the few rows of one condition are read, in order if its index has it")
  void the_few_rows_of_one_condition() {
    var two = ways("l", Ordering.BY_NAME, KIND);
    assertThat(two.next(Map.of(SEEN, 200L, L, 199L, OF_KIND, 200L), 200)).isEqualTo(walk(L));
    assertThat(
            ways("school", Ordering.BY_NAME, KIND)
                .next(Map.of(SEEN, 200L, SCHOOL, 199L, OF_KIND, 200L), 200))
        .isEqualTo(new Way.Gather(SCHOOL));
    assertThat(two.next(Map.of(SEEN, 200L, L, 20L, OF_KIND, 19L), 200)).isEqualTo(walk(OF_KIND));
    assertThat(two.next(Map.of(SEEN, 18L, L, 20L, OF_KIND, 19L), 200)).isEqualTo(walk(SEEN));
    assertThat(ways("", BY_COSTS, KIND).next(Map.of(SEEN, 200L, OF_KIND, 19L), 200))
        .isEqualTo(new Way.Gather(OF_KIND));
    assertThat(ways("", Ordering.BY_NAME, COSTS).next(Map.of(SEEN, 200L, OF_COSTS, 19L), 200))
        .isEqualTo(new Way.Gather(OF_COSTS));
  }

  @Test
  @DisplayName("LST-3 while all have many, a walk may read what gathering is known to cost")
  void while_all_have_many() {
    var many = Map.of(SEEN, 200L, L, 200L, OF_KIND, 200L, OF_COSTS, 200L);
    assertThat(few("l", BY_COSTS).next(many, 200)).isEqualTo(new Way.Walk(SEEN, 200));
    assertThat(ways("l school", Ordering.BY_NAME, COSTS).next(many, 200))
        .isEqualTo(new Way.Walk(SCHOOL, 200));
    assertThat(ways("l", Ordering.BY_NAME, COSTS, KIND).next(many, 200))
        .isEqualTo(new Way.Walk(OF_KIND, 200));
    assertThat(ways("l", BY_COSTS, KIND).next(many, 200)).isEqualTo(new Way.Walk(SEEN, 200));
    assertThat(Ways.isTold(many, 200)).isFalse();
    assertThat(Ways.isTold(many, 201)).isTrue();
    assertThat(Ways.fewest(Map.of(SEEN, 9L, L, 3L, OF_KIND, 2L))).isEqualTo(OF_KIND);
  }

  @Test
  @DisplayName("LST-3 words that many have are looked for under the heading of one of them")
  void words_that_many_have() {
    var many = Map.of(L, 200L, SCHOOL, 200L);
    var both = ways("l school", Ordering.BY_NAME);
    assertThat(both.counted()).as("its heading tells of the other").containsExactly(SCHOOL);
    assertThat(both.all()).containsExactly(SEEN, L, SCHOOL);
    assertThat(both.next(many, 200)).isEqualTo(search(1000, "school", "l"));
    assertThat(both.next(Map.of(SCHOOL, 9L), 200)).isEqualTo(new Way.Gather(SCHOOL));
    assertThat(ways("l s", Ordering.BY_NAME).counted()).isEmpty();
    assertThat(ways("school", Ordering.BY_NAME).next(many, 200)).isEqualTo(search(1000, "school"));
    assertThat(both.next(Map.of(), Long.MAX_VALUE))
        .isEqualTo(search(Long.MAX_VALUE, "school", "l"));
  }

  @Test
  @DisplayName("LST-3 two words are looked for under both before anything is counted")
  void two_words_are_looked_for_under_both() {
    for (var some :
        List.of(
            ways("limited school", Ordering.BY_NAME), few("school limited", Ordering.BY_NAME))) {
      assertThat(some.straight()).contains(new Way.Walk(pair("limited", "school"), 500));
    }
    assertThat(ways("uk l scotland school", Ordering.BY_NAME).straight())
        .as("the longest, and the longest that begins otherwise")
        .contains(new Way.Walk(pair("scotland", "uk"), 500));
    assertThat(ways("l school", Ordering.BY_NAME).straight()).as("too short").isEmpty();
    assertThat(ways("school limited", BY_COSTS).straight()).isEmpty();
    assertThat(ways("school limited", Ordering.BY_NAME, KIND).straight()).isEmpty();
  }

  @Test
  @DisplayName("LST-4 a letter that has no heading for who sees few is looked for in all they see")
  void a_letter_that_has_no_heading() {
    var many = Map.of(L, 200L, SCHOOL, 200L);
    assertThat(few("l", Ordering.BY_NAME).next(many, 200)).isEqualTo(new Way.Walk(SEEN, 1000));
    assertThat(few("l school", Ordering.BY_NAME).next(many, 200)).isEqualTo(search(1000, "school"));
    assertThat(few("l", Ordering.BY_NAME).counted()).containsExactly(SEEN, L);
    assertThat(few("l", Ordering.BY_NAME).next(Map.of(SEEN, 200L, L, 9L), 200))
        .isEqualTo(new Way.Gather(L));
    assertThat(few("school", Ordering.BY_NAME).next(Map.of(SEEN, 9L), 200)).isEqualTo(walk(SEEN));
  }

  @Test
  @DisplayName("LST-3 of very many words only the eight longest are counted, beside every filter")
  void of_very_many_words_the_longest_are_counted() {
    var counted =
        ways("the royal society for prevention of cruelty 2 animals", Ordering.BY_NAME, KIND)
            .counted();
    assertThat(counted)
        .hasSize(10)
        .contains(SEEN, OF_KIND, new Condition.Word("prevention"))
        .doesNotContain(new Condition.Word("2"));
  }

  private static Condition pair(String one, String other) {
    return new Condition.Pair(new Condition.Word(one), new Condition.Word(other));
  }

  private static Way walk(Condition along) {
    return new Way.Walk(along, Long.MAX_VALUE);
  }

  private static Way search(long atMost, String... words) {
    return new Way.Search(Stream.of(words).map(Condition.Word::new).toList(), atMost);
  }

  private static Ways ways(String search, Ordering order, Filter... filters) {
    return new Ways(Sights.all("p1"), new Asked(Words.of(search), List.of(filters)), order);
  }

  /** Of somebody who does not see all. */
  private static Ways few(String search, Ordering order) {
    return new Ways(Sights.granted("p1", "cal"), new Asked(Words.of(search), List.of()), order);
  }
}
