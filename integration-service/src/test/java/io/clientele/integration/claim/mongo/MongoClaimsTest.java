package io.clientele.integration.claim.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.Store;
import io.clientele.integration.claim.Claim;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MongoClaimsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TurnedClock clock = TurnedClock.going();
  private final Store store = new Store(clock);
  private final MongoClaims one = new MongoClaims(() -> store.database().getCollection("c"), clock);
  private final MongoClaims other =
      new MongoClaims(() -> store.database().getCollection("c"), clock);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  @DisplayName("INT-7 a claim is held by one instance until it is released")
  void a_claim_is_held_by_one() {
    var claim = one.take("work", MINUTE).orElseThrow();
    assertThat(one.take("work", MINUTE)).isEmpty();
    assertThat(other.take("work", MINUTE)).isEmpty();
    assertThat(other.take("other work", MINUTE)).isPresent();
    claim.release();
    assertThat(other.take("work", MINUTE)).isPresent();
  }

  @Test
  @DisplayName("INT-7 a claim of who died ends by itself, and who was only slow ends nobody else's")
  void a_claim_of_who_died_ends() {
    var claim = one.take("work", MINUTE).orElseThrow();
    clock.turn(MINUTE);
    assertThat(other.take("work", MINUTE)).isPresent();
    claim.release();
    assertThat(one.take("work", MINUTE)).isEmpty();
  }

  @Test
  @DisplayName("INT-7 a claim nobody takes over goes by itself, an hour after it means anything")
  void a_claim_nobody_takes_over_goes() {
    one.prepare();
    assertThat(store.database().getCollection("c").listIndexes().into(new ArrayList<>()))
        .anySatisfy(
            index -> {
              assertThat(index.get("key", Document.class).keySet()).containsExactly("until");
              assertThat(index.get("expireAfterSeconds", Number.class).longValue()).isEqualTo(3600);
            });
  }

  @Test
  @DisplayName("INT-7 of many that want a claim at once one gets it")
  void of_many_one_gets_it() throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 20)
              .<Callable<Optional<Claim>>>mapToObj(
                  i -> () -> (i % 2 == 0 ? one : other).take("w", MINUTE))
              .toList();
      assertThat(pool.invokeAll(all).stream().map(Future::resultNow).flatMap(Optional::stream))
          .hasSize(1);
    }
  }

  @Test
  @DisplayName("INT-7 who outlived their claim does not end their successor's on the same instance")
  void who_outlived_their_claim() {
    var claim = one.take("work", MINUTE).orElseThrow();
    clock.turn(MINUTE);
    assertThat(one.take("work", MINUTE)).isPresent();
    claim.release();
    assertThat(other.take("work", MINUTE)).isEmpty();
  }
}
