package io.clientele.client.roster.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.Position;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.Sights;
import io.clientele.client.roster.search.Words;
import io.clientele.testkit.RealMongo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a real store reads for what a search finds, as its profiler tells. */
@RealMongo
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchPlansTest {

  private static final int PAGE = 20;

  /** How many rows are tried before a search is counted further, and those of the last name. */
  private static final int MOST_TRIED = 1000 + ManyClients.NAMESAKES;

  private static final Sight ALL = Sights.all("p1");
  private static final Sight CAL = Sights.granted("p1", "cal");
  private static final Sight TIM = ManyClients.inManyTeams();

  private final ManyClients many = new ManyClients();

  @BeforeAll
  void many_clients() {
    many.insert();
  }

  @AfterAll
  void clear() {
    many.close();
  }

  @Test
  @DisplayName("LST-3 a search reads what its rarest word finds, whatever the order")
  void a_search_reads_what_its_rarest_word_finds() {
    for (var search : List.of("rare client", "client rare")) {
      for (var order : List.of(Ordering.BY_NAME, new Ordering(Column.COSTS, false))) {
        @Nullable Position after = null;
        for (var page = 0; page < 2; page++) {
          var query = new RosterQuery(ALL, asked(search), order, after, 5);
          var reads = many.reads(rows -> rows.find(query));
          assertThat(reads.rows()).as("%s", query).isLessThanOrEqualTo(ManyClients.RARE);
          assertThat(reads.rowIndexes())
              .as("%s", query)
              .containsExactly(order.column() == Column.NAME ? "seen-headings" : "practice-words");
          after = many.place(query, 3);
        }
      }
    }
  }

  @Test
  @DisplayName(
      "LST-3 a search by the first letters of a word reads what it shows, in order of names")
  void a_search_by_first_letters() {
    for (var search : List.of("c", "cli", "clie")) {
      for (var descending : List.of(false, true)) {
        var order = new Ordering(Column.NAME, descending);
        @Nullable Position after = null;
        for (var page = 0; page < 3; page++) {
          var query = new RosterQuery(ALL, asked(search), order, after, PAGE);
          var reads = many.reads(rows -> rows.find(query));
          assertThat(reads.indexes()).as("%s", query).containsExactly("seen-headings");
          assertThat(reads.sorted()).as("%s", query).isFalse();
          assertThat(reads.rows()).as("%s", query).isLessThanOrEqualTo(PAGE + 1);
          after = many.place(query, 37 + page * 200);
        }
      }
    }
  }

  @Test
  @DisplayName("LST-4 a search of who sees many reads only what it shows, along what they see")
  void a_search_of_who_sees_many() {
    var query = new RosterQuery(CAL, asked("client"), Ordering.BY_NAME, null, PAGE);
    var reads = many.reads(rows -> rows.find(query));
    assertThat(reads.rowIndexes()).containsExactly("seen-headings");
    assertThat(reads.sorted()).isFalse();
    assertThat(reads.rows()).isLessThanOrEqualTo(PAGE + 1);
    var rarer = new RosterQuery(CAL, asked("usual39"), Ordering.BY_NAME, null, PAGE);
    var passed = many.reads(rows -> rows.find(rarer));
    assertThat(passed.rows()).as("what does not match is not read").isLessThanOrEqualTo(200);
    assertThat(passed.rowIndexes()).containsExactly("practice-words");
  }

  @Test
  @DisplayName("LST-3 a search by several words that many have goes on only until its page is full")
  void a_search_by_words_that_many_have() {
    for (var sight : List.of(ALL, CAL, TIM)) {
      var query = new RosterQuery(sight, asked("client usual"), Ordering.BY_NAME, null, PAGE);
      var reads = many.reads(rows -> rows.find(query));
      assertThat(reads.rowIndexes()).containsExactly("seen-headings");
      assertThat(reads.sorted()).isFalse();
      assertThat(reads.rows()).isLessThanOrEqualTo(2L * PAGE);
    }
  }

  @Test
  @DisplayName("LST-3 a search by two words reads what it shows of those that have both")
  void a_search_by_two_words() {
    for (var sight : List.of(ALL, CAL, TIM)) {
      for (var descending : List.of(false, true)) {
        var order = new Ordering(Column.NAME, descending);
        for (var search : List.of("other usual", "usual ot")) {
          var query = new RosterQuery(sight, asked(search), order, null, PAGE);
          var reads = many.reads(rows -> rows.find(query));
          assertThat(reads.rows()).as("%s", query).isLessThanOrEqualTo(PAGE + 1);
          assertThat(reads.indexes()).as("%s", query).containsExactly("seen-headings");
          assertThat(reads.sorted()).as("%s", query).isFalse();
        }
      }
    }
  }

  @Test
  @DisplayName("LST-3 two words whose heading is full of others are searched by one of them")
  void two_words_whose_heading_is_full_of_others() {
    for (var sight : List.of(ALL, CAL, TIM)) {
      var query = new RosterQuery(sight, asked("clover usual"), Ordering.BY_NAME, null, PAGE);
      var reads = many.reads(rows -> rows.find(query));
      assertThat(reads.rows())
          .as("%s", query)
          .isLessThanOrEqualTo(2 * MOST_TRIED + ManyClients.CLOVERS);
    }
  }

  @Test
  @DisplayName(
      "LST-3 of several common words the one is read along whose clients lie furthest apart")
  void of_several_common_words_the_sparsest_is_read() {
    for (var descending : List.of(false, true)) {
      var order = new Ordering(Column.NAME, descending);
      for (var search : List.of("usual k", "k usual", "usu k")) {
        var query = new RosterQuery(ALL, asked(search), order, null, PAGE);
        var reads = many.reads(rows -> rows.find(query));
        assertThat(reads.rows()).as("%s", query).isLessThanOrEqualTo(PAGE + 1 + ManyClients.RARE);
      }
    }
  }

  @Test
  @DisplayName("LST-4 a search of who sees few reads no more than they see")
  void a_search_of_who_sees_few() {
    var few = Sights.granted("p1", "few");
    var query = new RosterQuery(few, asked("client"), Ordering.BY_NAME, null, PAGE);
    var reads = many.reads(rows -> rows.find(query));
    assertThat(reads.rows()).isLessThanOrEqualTo(ManyClients.FEW);
    assertThat(reads.rowIndexes()).containsExactly("seen-name");
  }

  @Test
  @DisplayName("LST-4 what a word finds for who sees few is counted among what they see")
  void a_count_for_who_sees_few() {
    var few = Sights.granted("p1", "few");
    var reads = many.reads(rows -> rows.count(few, asked("client")));
    assertThat(reads.rows()).isLessThanOrEqualTo(ManyClients.FEW);
  }

  @Test
  @DisplayName("LST-3 a search whose heading is full of others ends, and gathers what it finds")
  void a_search_whose_heading_is_full_of_others() {
    for (var sight : List.of(ALL, CAL, TIM)) {
      var query = new RosterQuery(sight, asked("clover"), Ordering.BY_NAME, null, PAGE);
      var reads = many.reads(rows -> rows.find(query));
      assertThat(reads.rows())
          .as("%s", query)
          .isLessThanOrEqualTo(MOST_TRIED + ManyClients.CLOVERS);
    }
  }

  @Test
  @DisplayName("LST-4 what begins alike under the heading of who sees some is passed over")
  void what_begins_alike_is_passed_over() {
    var last = new Ordering(Column.NAME, true);
    var query = new RosterQuery(CAL, asked("clover"), last, null, PAGE);
    var reads = many.reads(rows -> rows.find(query));
    assertThat(reads.rowIndexes()).containsExactly("seen-headings");
    assertThat(reads.sorted()).isFalse();
    assertThat(reads.rows()).isLessThanOrEqualTo(PAGE + 1);
  }

  @Test
  @DisplayName("LST-4 a letter that few words begin with is not looked for in all that is seen")
  void a_letter_is_not_looked_for_in_all() {
    var query = new RosterQuery(CAL, asked("o"), Ordering.BY_NAME, null, PAGE);
    var reads = many.reads(rows -> rows.find(query));
    assertThat(reads.rows()).isLessThanOrEqualTo(MOST_TRIED + ManyClients.CLOVERS);
  }

  private static Asked asked(String search) {
    return new Asked(Words.of(search), List.of());
  }
}
