package io.clientele.client.roster.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Filter;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.Position;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.Sights;
import io.clientele.client.roster.search.Words;
import io.clientele.testkit.RealMongo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a real store reads for what it shows, as its profiler tells. */
@RealMongo
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterPlansTest {

  private static final int PAGE = 20;

  /** One row more tells whether there is a next page; each stretch is entered, and left by one. */
  private static final int MOST_KEYS = PAGE + 1 + 8;

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

  @ParameterizedTest(name = "{0}")
  @EnumSource(Column.class)
  @DisplayName("LST-3 in every order a page reads what it shows, along its own index")
  void a_page_reads_what_it_shows(Column column) {
    for (var sight : List.of(ALL, CAL)) {
      for (var descending : List.of(false, true)) {
        var order = new Ordering(column, descending);
        @Nullable Position after = null;
        // Far enough to be deep inside ties, and among the unknown where there are many.
        for (var page = 0; page < 4; page++) {
          var query = new RosterQuery(sight, Asked.ALL, order, after, PAGE);
          var reads = many.reads(rows -> rows.find(query));
          assertThat(reads.indexes()).as("%s", query).containsExactly("seen-" + column.key());
          assertThat(reads.sorted()).as("%s", query).isFalse();
          assertThat(reads.keys()).as("%s", query).isLessThanOrEqualTo(MOST_KEYS);
          assertThat(reads.rows()).as("%s", query).isLessThanOrEqualTo(PAGE + 1);
          after = many.place(query, 9 + page * 37);
        }
        var middle = many.place(new RosterQuery(sight, Asked.ALL, order, null, PAGE), 700);
        var deep = new RosterQuery(sight, Asked.ALL, order, middle, PAGE);
        assertThat(many.reads(rows -> rows.find(deep)).keys())
            .as("%s", deep)
            .isLessThanOrEqualTo(MOST_KEYS);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"NAME", "COSTS", "LATEST_ITEM", "PENDING_INVITATION"})
  @DisplayName("LST-4 who is in many teams reads no client twice, and has none put in order")
  void who_is_in_many_teams(Column column) {
    var order = new Ordering(column, true);
    var first = new RosterQuery(TIM, Asked.ALL, order, null, PAGE);
    // The last of these is among the unknown, where there are any.
    for (var after :
        Stream.of(0, 40, 5000).map(row -> row == 0 ? null : many.place(first, row)).toList()) {
      var query = new RosterQuery(TIM, Asked.ALL, order, after, PAGE);
      var reads = many.reads(rows -> rows.find(query));
      assertThat(reads.indexes()).as("%s", query).containsExactly("seen-" + column.key());
      assertThat(reads.sorted()).as("%s", query).isFalse();
      assertThat(reads.keys())
          .as("%s", query)
          .isLessThanOrEqualTo((long) MOST_KEYS * TIM.audiences().size());
      assertThat(reads.rows()).as("%s", query).isLessThanOrEqualTo(PAGE + 1);
    }
  }

  @Test
  @DisplayName("LST-3 one filter by single values reads what it shows, in order of names")
  void one_filter_by_single_values() {
    for (var sight : List.of(ALL, CAL, TIM)) {
      for (var descending : List.of(false, true)) {
        for (var filter :
            List.of(
                one(Column.KIND, "SELF_EMPLOYED"),
                one(Column.STATUS, "ACTIVE", "DEACTIVATED"),
                new Filter.OneOf(Column.INTEGRATION_STATUS, Set.of("CONNECTED"), true))) {
          var order = new Ordering(Column.NAME, descending);
          var asked = asked("", filter);
          @Nullable Position after = null;
          for (var page = 0; page < 2; page++) {
            var query = new RosterQuery(sight, asked, order, after, PAGE);
            var reads = many.reads(rows -> rows.find(query));
            assertThat(reads.indexes())
                .as("%s", query)
                .containsExactly("seen-" + filter.column().key());
            assertThat(reads.sorted()).as("%s", query).isFalse();
            assertThat(reads.rows()).as("%s", query).isLessThanOrEqualTo(PAGE + 4);
            after = many.place(query, 60);
          }
        }
      }
    }
  }

  @Test
  @DisplayName("LST-3 a range in its own order reads what it shows")
  void a_range_in_its_own_order() {
    var order = new Ordering(Column.HEALTH_SCORE, true);
    var range = new Filter.Between(Column.HEALTH_SCORE, 40L, 80L, false);
    var query = new RosterQuery(ALL, asked("", range), order, null, PAGE);
    var reads = many.reads(rows -> rows.find(query));
    assertThat(reads.indexes()).containsExactly("seen-healthScore");
    assertThat(reads.keys()).isLessThanOrEqualTo(MOST_KEYS);
  }

  @Test
  @DisplayName("LST-3 what most clients match is found by walking, not by reading all of them")
  void what_most_match_is_found_by_walking() {
    for (var order : List.of(Ordering.BY_NAME, new Ordering(Column.COSTS, true))) {
      var kind = one(Column.KIND, "BUSINESS");
      var query = new RosterQuery(ALL, asked("client", kind), order, null, PAGE);
      var reads = many.reads(rows -> rows.find(query));
      assertThat(reads.rows()).as("%s", query).isLessThanOrEqualTo(10L * PAGE);
      assertThat(reads.sorted()).as("%s", query).isFalse();
    }
  }

  @Test
  @DisplayName("LST-3 several filters read no more than the most selective of them matches")
  void several_filters_read_what_the_most_selective_matches() {
    var manager = one(Column.ACCOUNT_MANAGER, "mia");
    var since = new Filter.Between(Column.CREATED_AT, Instant.EPOCH, null, false);
    var invited = new Filter.Between(Column.PENDING_INVITATION, null, Instant.EPOCH, true);
    for (var sight : List.of(ALL, CAL, TIM)) {
      for (var order :
          List.of(
              Ordering.BY_NAME,
              new Ordering(Column.LATEST_ITEM, false),
              new Ordering(Column.CREATED_AT, true))) {
        for (var asked :
            List.of(
                asked("client", one(Column.KIND, "BUSINESS"), manager),
                asked("", manager, since, invited),
                asked("c", since, manager))) {
          @Nullable Position after = null;
          for (var page = 0; page < 2; page++) {
            var query = new RosterQuery(sight, asked, order, after, 3);
            var reads = many.reads(rows -> rows.find(query));
            assertThat(reads.rows()).as("%s", query).isLessThanOrEqualTo(ManyClients.MIAS);
            assertThat(reads.rowIndexes()).as("%s", query).containsExactly("seen-accountManager");
            after = many.place(query, 2);
          }
          var counted = many.reads(rows -> rows.count(sight, asked));
          assertThat(counted.rows()).as("%s", asked).isLessThanOrEqualTo(ManyClients.MIAS);
        }
      }
    }
  }

  @Test
  @DisplayName("LST-9 counts by one thing and the overview read no row at all")
  void counts_and_the_overview_read_no_row() {
    for (var sight : List.of(ALL, CAL, TIM)) {
      for (var asked :
          List.of(
              Asked.ALL,
              asked("", one(Column.KIND, "BUSINESS")),
              asked("", new Filter.Between(Column.COSTS, 1L, 5L, false)))) {
        assertThat(many.reads(rows -> rows.count(sight, asked)).rows()).as("%s", asked).isZero();
      }
      var now = Instant.EPOCH;
      var overview = many.reads(rows -> rows.alike(sight, now, now));
      assertThat(overview.indexes()).containsExactly("seen-overview-payer");
      assertThat(overview.rows()).isZero();
    }
    assertThat(many.reads(rows -> rows.count(ALL, asked("client"))).rows()).isZero();
  }

  private static Filter one(Column column, String... values) {
    return new Filter.OneOf(column, Set.of(values), false);
  }

  private static Asked asked(String search, Filter... filters) {
    return new Asked(Words.of(search), List.of(filters));
  }
}
