package io.clientele.integration.claim.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.Store;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
    assertThat(one.take("work", MINUTE)).isTrue();
    assertThat(one.take("work", MINUTE)).isFalse();
    assertThat(other.take("work", MINUTE)).isFalse();
    assertThat(other.take("other work", MINUTE)).isTrue();
    one.release("work");
    assertThat(other.take("work", MINUTE)).isTrue();
  }

  @Test
  @DisplayName("INT-7 a claim of who died ends by itself, and who was only slow ends nobody else's")
  void a_claim_of_who_died_ends() {
    one.take("work", MINUTE);
    clock.turn(MINUTE);
    assertThat(other.take("work", MINUTE)).isTrue();
    one.release("work");
    assertThat(one.take("work", MINUTE)).isFalse();
  }

  @Test
  @DisplayName("INT-7 of many that want a claim at once one gets it")
  void of_many_one_gets_it() throws Exception {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 20)
              .<Callable<Boolean>>mapToObj(i -> () -> (i % 2 == 0 ? one : other).take("w", MINUTE))
              .toList();
      assertThat(pool.invokeAll(all).stream().map(Future::resultNow).filter(won -> won)).hasSize(1);
    }
  }
}
