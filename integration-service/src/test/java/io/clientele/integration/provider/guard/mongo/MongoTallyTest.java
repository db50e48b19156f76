package io.clientele.integration.provider.guard.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.Store;
import io.clientele.integration.provider.guard.Tally;
import io.clientele.integration.provider.guard.Tally.Count;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MongoTallyTest {

  // So far ahead that the store, which has a clock of its own, lets nothing go meanwhile.
  private static final Instant NOW = Instant.parse("2126-11-24T09:00:00Z");
  private static final Instant SOON = NOW.plusSeconds(12);
  private static final Instant TOMORROW = Instant.parse("2126-11-25T00:00:00Z");

  private final Store store = new Store(TurnedClock.going());
  private final Tally here = instance();
  private final Tally there = instance();

  private Tally instance() {
    var tally =
        new MongoTally(
            () -> store.database().getCollection("provider-calls"), Duration.ofMinutes(1));
    tally.prepare();
    return tally;
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static List<Count> counts(int soon, int tomorrow) {
    return List.of(new Count("one/soon", soon, SOON), new Count("one/day", tomorrow, TOMORROW));
  }

  @Test
  @DisplayName("INT-13 of many calls by two instances at once exactly as many are made as may be")
  void as_many_as_may_be() throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 40)
              .<Callable<Optional<Instant>>>mapToObj(
                  i -> () -> (i % 2 == 0 ? here : there).count(List.of("one"), counts(7, 100), NOW))
              .toList();
      var told = pool.invokeAll(all).stream().map(Future::resultNow).toList();
      assertThat(told).filteredOn(Optional::isEmpty).hasSize(7);
      assertThat(told).filteredOn(Optional::isPresent).hasSize(33).containsOnly(Optional.of(SOON));
    }
  }

  @Test
  @DisplayName("INT-13 of the first calls in new windows none is taken for one too many")
  void first_calls_at_once() throws Exception {
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var window = 0; window < 10; window++) {
        var whom = "new-" + window;
        var both = List.of(new Count(whom + "/soon", 100, SOON), day(whom));
        var all =
            IntStream.range(0, 8)
                .<Callable<Optional<Instant>>>mapToObj(
                    i -> () -> (i % 2 == 0 ? here : there).count(List.of(whom), both, NOW))
                .toList();
        assertThat(pool.invokeAll(all))
            .extracting(Future::resultNow)
            .containsOnly(Optional.empty());
        var calls = store.database().getCollection("provider-calls");
        assertThat(calls.find(new Document("_id", whom + "/day")).first())
            .containsEntry("calls", 8);
      }
    }
  }

  private static Count day(String whom) {
    return new Count(whom + "/day", 100, TOMORROW);
  }

  @Test
  @DisplayName("INT-13 which limit is used up says until when nobody asks")
  void which_limit_is_used_up() {
    assertThat(here.count(List.of("one"), counts(5, 2), NOW)).isEmpty();
    assertThat(there.count(List.of("one"), counts(5, 2), NOW)).isEmpty();
    assertThat(here.count(List.of("one"), counts(5, 2), NOW)).contains(TOMORROW);
    assertThat(here.count(List.of("one"), counts(3, 9), NOW)).contains(SOON);
  }

  @Test
  @DisplayName("INT-13 whom nobody is to ask is asked by no instance, until that is over")
  void whom_nobody_is_to_ask() {
    assertThat(here.count(List.of("one"), counts(9, 9), NOW)).isEmpty();
    here.block("one", SOON);
    here.block("one", NOW.plusSeconds(1));
    assertThat(there.count(List.of("one"), counts(9, 9), NOW)).contains(SOON);
    assertThat(there.count(List.of("other"), List.of(), NOW)).isEmpty();
    assertThat(there.count(List.of("one"), counts(9, 9), SOON)).isEmpty();
    assertThat(there.count(List.of("other", "one"), counts(9, 9), NOW)).contains(SOON);
    there.block("new", SOON);
    assertThat(here.count(List.of("new"), List.of(), NOW)).contains(SOON);
  }

  @Test
  @DisplayName("INT-13 what was counted goes by itself, an hour after it means anything")
  void what_was_counted_goes() {
    here.count(List.of("one"), counts(9, 9), NOW);
    var calls = store.database().getCollection("provider-calls");
    var day = Objects.requireNonNull(calls.find(new Document("_id", "one/day")).first());
    assertThat(day.getDate("gone").toInstant()).isEqualTo(TOMORROW.plusSeconds(3600));
    assertThat(calls.countDocuments(new Document("gone", new Document("$exists", false)))).isZero();
    assertThat(calls.listIndexes().into(new ArrayList<>()))
        .anyMatch(index -> index.containsKey("expireAfterSeconds"));
  }
}
