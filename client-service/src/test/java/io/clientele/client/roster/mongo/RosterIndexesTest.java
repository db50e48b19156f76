package io.clientele.client.roster.mongo;

import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.roster.ListedClient;
import io.clientele.client.roster.Position;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.Words;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Rows;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.RealMongo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterIndexesTest {

  private static final int CLIENTS = 400;
  private static final Sight ALL = new Sight("p1", null);
  private static final Sight CAL = new Sight("p1", "cal");

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final String name = "roster-" + UUID.randomUUID();
  private final Rows rows = new Rows(() -> mongo.getDatabase(name).getCollection("roster"));

  @BeforeAll
  void many_clients_of_two_practices() {
    var roster = new MongoRosterRows(rows, Clock.systemUTC());
    roster.prepare();
    for (var i = 0; i < CLIENTS; i++) {
      var id = UUID.randomUUID().toString();
      var business = (i % 10 == 0 ? "Bakery " : "Shop ") + i;
      var creator = i % 3 == 0 ? "cal" : "ada";
      roster.show(
          new ListedClient(
              id, "p" + i % 2, business, null, "BUSINESS", "ACTIVE", "x", creator, Instant.EPOCH),
          new Heard("client/" + id, 1));
      if (i % 4 != 3) {
        var granted = i % 8 == 1 ? List.of("ada", "cal") : List.of("ada");
        rows.write(id, new Heard("client-access/" + id, 1), RosterRow.colleagues(granted));
      }
    }
  }

  @AfterAll
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("LST-3 the list has an index for every order and sight, and one for its words")
  void the_list_has_its_indexes() {
    assertThat(rows.collection().listIndexes().map(index -> index.getString("name")))
        .contains(
            "practice-name", "practice-words", "practice-colleagues-name", "practice-creator-name");
  }

  @Test
  @RealMongo
  @DisplayName("LST-3 a page examines no more rows than it shows, wherever it begins")
  void a_page_examines_no_more_than_it_shows() {
    var first = explain(new RosterQuery(ALL, Words.of(""), null, null, 20));
    assertThat(plan(first)).contains("practice-name").doesNotContain("\"SORT\"");
    assertThat(examined(first)).isLessThanOrEqualTo(20);
    var after = new Position("shop 55", "00000000-0000-0000-0000-000000000000");
    var later = explain(new RosterQuery(ALL, Words.of(""), null, after, 20));
    assertThat(plan(later)).contains("practice-name").doesNotContain("\"SORT\"");
    assertThat(examined(later)).isLessThanOrEqualTo(21);
  }

  @Test
  @RealMongo
  @DisplayName("LST-3 a search examines only what its longest word finds")
  void a_search_examines_only_what_its_longest_word_finds() {
    var found = explain(new RosterQuery(ALL, Words.of("155 sh"), null, null, 20));
    assertThat(plan(found)).contains("practice-words");
    assertThat(examined(found)).isLessThanOrEqualTo(1);
  }

  @Test
  @RealMongo
  @DisplayName("LST-4 a page of who does not see all examines no more rows than it shows")
  void a_page_of_who_does_not_see_all_examines_no_more() {
    var middle = new Position("shop 231", "00000000-0000-0000-0000-000000000000");
    for (var after : new Position[] {null, middle}) {
      var page = explain(new RosterQuery(CAL, Words.of(""), null, after, 10));
      assertThat(plan(page))
          .contains("SORT_MERGE", "practice-colleagues-name", "practice-creator-name")
          .doesNotContain("\"SORT\"", "practice-name\"");
      var stats = get(page, "executionStats");
      assertThat(stats.getInteger("nReturned")).isEqualTo(10);
      // Keys, for a row already fetched is counted again where the ways are merged. Each way is one
      // ahead of what was shown, and "no grant heard" is two: null, and what once was undefined.
      assertThat(stats.getInteger("totalKeysExamined")).isLessThanOrEqualTo(13);
    }
  }

  @Test
  @RealMongo
  @DisplayName(
      "LST-4 a search of who does not see all examines no more than its longest word finds")
  void a_search_of_who_does_not_see_all_examines_no_more() {
    var found = explain(new RosterQuery(CAL, Words.of("231 sh"), null, null, 10));
    assertThat(plan(found)).contains("practice-words");
    assertThat(examined(found)).isLessThanOrEqualTo(2);
  }

  private Document explain(RosterQuery query) {
    return rows.collection()
        .find(RosterFilter.of(query))
        .sort(ascending("sortName", "_id"))
        .limit(query.limit())
        .explain(ExplainVerbosity.EXECUTION_STATS);
  }

  private static String plan(Document explained) {
    return get(get(explained, "queryPlanner"), "winningPlan").toJson();
  }

  private static int examined(Document explained) {
    return get(explained, "executionStats").getInteger("totalDocsExamined");
  }

  private static Document get(Document document, String name) {
    @Nullable Document part = document.get(name, Document.class);
    assertThat(part).as(name).isNotNull();
    return part;
  }
}
