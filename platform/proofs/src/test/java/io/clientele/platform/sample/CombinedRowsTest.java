package io.clientele.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.consume.CombinedRows;
import io.clientele.platform.report.WrongReport;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.Infrastructure;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What follows from a row here is the sum of the numbers that its sources told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CombinedRowsTest {

  private final MongoClient store = MongoClients.create(Infrastructure.mongoUri());
  private final MongoDatabase database = store.getDatabase("combined-rows-" + UUID.randomUUID());
  private final CombinedRows rows =
      new CombinedRows(() -> database.getCollection("rows"), CombinedRowsTest::total);

  private static Document total(Document row) {
    var numbers = row.get("numbers", new Document()).values();
    return new Document(
        "total", numbers.isEmpty() ? null : numbers.stream().mapToLong(one -> (Long) one).sum());
  }

  @BeforeEach
  void empty() {
    database.getCollection("rows").drop();
  }

  @AfterAll
  void close() {
    database.drop();
    store.close();
  }

  private boolean tell(String source, long sequence, @Nullable Long number) {
    return rows.write("r", new Heard(source, sequence), new Document("numbers." + source, number));
  }

  private @Nullable Document row() {
    return rows.collection().find(Filters.eq("r")).first();
  }

  @Test
  @DisplayName("OPS-3 what follows from several sources is right after every one of them")
  void what_follows_is_right_after_every_one() {
    assertThat(tell("a", 2, 5L)).isTrue();
    assertThat(row()).containsEntry("total", 5L);
    assertThat(tell("b", 1, 7L)).isTrue();
    assertThat(row()).containsEntry("total", 12L);
    assertThat(tell("a", 3, null)).isTrue();
    assertThat(row()).containsEntry("total", 7L);
    assertThat(tell("b", 2, null)).isTrue();
    assertThat(row()).doesNotContainKey("total");
  }

  @Test
  @DisplayName("OPS-3 what is as old as the row, or older, changes nothing that follows")
  void what_is_older_changes_nothing() {
    tell("a", 2, 5L);
    var before = row();
    assertThat(tell("a", 1, 6L)).isFalse();
    assertThat(tell("a", 2, 6L)).isFalse();
    assertThat(row()).isEqualTo(before);
  }

  @Test
  @DisplayName("OPS-3 many sources at once: none is lost from what follows")
  void many_sources_at_once() {
    var sources =
        IntStream.range(0, 8)
            .mapToObj(
                source ->
                    (Callable<Boolean>)
                        () ->
                            IntStream.rangeClosed(1, 20)
                                .allMatch(n -> tell("source" + source, n, (long) n)))
            .toList();
    assertThat(AtOnce.all(sources)).containsOnly(true);
    assertThat(row()).containsEntry("total", 160L).containsEntry("revision", 160L);
  }

  @Test
  @DisplayName("LST-5 of one kind a row takes twenty sources, any number of times, and no more")
  void twenty_sources_and_no_more() {
    var bounded =
        CombinedRows.ofReports(rows::collection, CombinedRowsTest::total, "numbers", "others");
    for (var n = 1; n <= 2; n++) {
      for (var source = 0; source < CombinedRows.MOST_SOURCES; source++) {
        bounded.write("r", new Heard("s" + source, n), new Document("numbers.s" + source, 1L));
      }
    }
    var before = row();
    assertThat(before).containsEntry("total", 20L);
    assertThatThrownBy(
            () -> bounded.write("r", new Heard("s20", 9), new Document("numbers.s20", 1L)))
        .isInstanceOf(WrongReport.class)
        .hasMessageContaining("20 sources of numbers");
    assertThat(row()).isEqualTo(before);
    assertThat(bounded.write("r", new Heard("o", 1), new Document("others.o", 1L))).isTrue();
  }

  @Test
  @DisplayName("OPS-3 a row that others change all the time is tried again later, not given up")
  void a_row_that_others_change_all_the_time() {
    tell("a", 1, 1L);
    var crowded =
        new CombinedRows(
            rows::collection,
            row -> {
              rows.collection()
                  .updateOne(Filters.eq("r"), new Document("$inc", new Document("revision", 1L)));
              return total(row);
            });
    assertThatThrownBy(() -> crowded.write("r", new Heard("b", 1), new Document()))
        .isInstanceOf(TryAgain.class);
  }

  @Test
  @DisplayName("OPS-3 of what follows only what is another than before is written")
  void only_what_is_another_is_written() {
    var parts =
        new CombinedRows(
            rows::collection,
            row ->
                new Document(
                    "parts", new Document("a", row.get("a")).append("same", List.of("x", "y"))));
    parts.write("r", new Heard("s", 1), new Document("a", 1));
    rows.collection()
        .updateOne(Filters.eq("r"), new Document("$set", new Document("parts.other", 7)));
    parts.write("r", new Heard("s", 2), new Document("a", null));
    assertThat(row()).extracting("parts").isEqualTo(new Document("same", List.of("x", "y")));
  }
}
