package io.clientele.client.history.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.history.Entry;
import io.clientele.client.history.HistoryPage;
import io.clientele.client.history.Place;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.RealMongo;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HistoryIndexesTest {

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final String name = "history-" + UUID.randomUUID();
  private final MongoHistories histories =
      new MongoHistories(() -> mongo.getDatabase(name).getCollection("history"));

  @BeforeEach
  void two_histories() {
    histories.prepare();
    for (var i = 1; i <= 30; i++) {
      histories.keep("client/c1", i, entry("c1-" + i, "ada"));
      histories.keep("client/c2", i, entry("c2-" + i, "ada"));
    }
  }

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("LIF-5 a page has the newest of one history, and knows where the next begins")
  void the_newest_of_one_history() {
    var first = histories.find("client/c1", null, 2);
    assertThat(ids(first)).containsExactly("c1-30", "c1-29");
    assertThat(first.nextCursor()).isEqualTo(new Place(29).cursor());
    var last = histories.find("client/c1", new Place(3), 2);
    assertThat(ids(last)).containsExactly("c1-2", "c1-1");
    assertThat(last.nextCursor()).isNull();
    assertThat(histories.find("client/c3", null, 2).items()).isEmpty();
  }

  @Test
  @DisplayName("LIF-5 what was kept is never changed, also not by many at once")
  void never_changed() {
    AtOnce.all(
        Collections.nCopies(
            4,
            (Callable<String>)
                () -> {
                  histories.keep("client/c1", 31, entry("c1-31", "eve"));
                  histories.keep("client/c1", 1, entry("c1-1", "eve"));
                  return "";
                }));
    var all = histories.find("client/c1", null, 50).items();
    assertThat(all).hasSize(31);
    assertThat(all.getFirst()).isEqualTo(entry("c1-31", "eve"));
    assertThat(all.getLast()).isEqualTo(entry("c1-1", "ada"));
  }

  @Test
  @RealMongo
  @DisplayName("LIF-5 a page examines no more entries than it shows, wherever it begins")
  void a_page_examines_no_more_than_it_shows() {
    for (@Nullable Place after : new @Nullable Place[] {null, new Place(20)}) {
      var explained = histories.newest("client/c1", after).limit(5).explain().toJson();
      assertThat(explained)
          .contains(MongoHistories.BY_SUBJECT_INDEX, "\"totalDocsExamined\": 5")
          .doesNotContain("COLLSCAN", "\"SORT\"");
    }
  }

  private static List<String> ids(HistoryPage page) {
    return page.items().stream().map(Entry::id).toList();
  }

  private static Entry entry(String id, String by) {
    return new Entry(id, Instant.EPOCH, by, "ClientReactivated", Map.of("some", "thing"));
  }
}
