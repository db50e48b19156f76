package io.clientele.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.consume.Told;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PendingBoundTest extends SampleTest {

  @AfterEach
  void allIsWell() {
    weather.brokerAway(false);
  }

  @Test
  @DisplayName(
      "OPS-3 while the broker is away an aggregate keeps 100 events, then asks to come back")
  void while_the_broker_is_away_an_aggregate_keeps_100_events() {
    var note = newNote();
    eventually(() -> assertThat(unsent(note)).isZero());
    weather.brokerAway(true);
    for (var i = 0; i < 100; i++) {
      assertThat(star(note, 1).status()).isEqualTo(200);
    }

    var refused = star(note, 1);

    ProblemTest.problem(refused, 503, "TRY_AGAIN");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(stored("note", note)).containsEntry("stars", 100);
    var other = newNote();
    assertThat(star(other, 1).status()).as("others keep working").isEqualTo(200);
    eventually(() -> assertThat(scraped("clientele_outbox_aggregates")).isGreaterThanOrEqualTo(2));
    assertThat(scraped("clientele_outbox_oldest_seconds")).isPositive();

    weather.brokerAway(false);

    eventually(() -> assertThat(unsent(note) + unsent(other)).isZero());
    assertThat(firsts(events(note))).isEqualTo(LongStream.rangeClosed(1, 101).boxed().toList());
    assertThat(firsts(events(other))).containsExactly(1L, 2L);
    assertThat(star(note, 1).status()).isEqualTo(200);
    eventually(() -> assertThat(tally(note)).hasSize(101).isSorted().doesNotHaveDuplicates());
  }

  private int unsent(String note) {
    return stored("note", note).getList("outbox", Document.class, List.of()).size();
  }

  private double scraped(String metric) {
    return operator
        .get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith(metric))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findAny()
        .orElseThrow();
  }

  private static List<Long> firsts(List<Told> told) {
    return told.stream().map(Told::sequence).distinct().toList();
  }
}
