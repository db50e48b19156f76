package io.clientele.client.bundle.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.bundle.Block;
import io.clientele.client.bundle.Intent;
import io.clientele.client.bundle.SlotBook;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.testkit.Infrastructure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class JudgingTest {

  private static final Cause CAUSE = Cause.of("client-service");

  private final String name = "judging-" + UUID.randomUUID();
  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(mongo, name);
  private final SlotBook slots = BundleCollections.book(database);
  private final LimitBook limits = BundleCollections.limitBook(database);
  private final Aggregates<JudgedBundle, BundleEvent> judged = BundleCollections.judged(database);
  private final Judging judging = new Judging(limits, judged);

  @AfterEach
  void clear() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  @Test
  @DisplayName("CLI-9 a wish with room holds from its verdict on, and that is said")
  void a_wish_with_room_holds() {
    hear(1, 3, null);
    take(2);
    hear(2, 3, new LimitWish(1, 2));
    assertThat(slots.find("p1").orElseThrow().limit()).isEqualTo(2);
    assertThat(slots.place("p1", 3, intent("c9"))).as("by the limit of before").isFalse();
    assertThat(said()).isEqualTo(new BundleState("p1", 1, 2, true, 2));
    assertThat(limits.unsaid()).isEmpty();
  }

  @Test
  @DisplayName("CLI-9 a wish without room changes nothing but that it is said")
  void a_wish_without_room() {
    hear(1, 3, null);
    take(2);
    hear(2, 3, new LimitWish(1, 1));
    assertThat(slots.find("p1").orElseThrow().limit()).isEqualTo(3);
    assertThat(said()).isEqualTo(new BundleState("p1", 1, 1, false, 2));
    assertThat(slots.place("p1", 3, intent("c9"))).isTrue();
    // Freed meanwhile or not: it had its verdict.
    hear(3, 3, new LimitWish(1, 1));
    assertThat(judged.find("p1").version()).isEqualTo(1);
  }

  @Test
  @DisplayName("CLI-9 a bundle of which nothing was ever taken can be lowered, down to one client")
  void nothing_was_ever_taken() {
    hear(1, 3, new LimitWish(1, 1));
    assertThat(slots.find("p1").orElseThrow().limit()).isEqualTo(1);
    assertThat(said()).isEqualTo(new BundleState("p1", 1, 1, true, 0));
  }

  @Test
  @DisplayName("CLI-9 what jobs have reserved counts as taken")
  void what_jobs_have_reserved_counts() {
    hear(1, 3, null);
    var bundle = slots.find("p1").orElseThrow();
    assertThat(slots.arrange(bundle, List.of(block()), 3)).isTrue();
    hear(2, 3, new LimitWish(1, 2));
    assertThat(said()).isEqualTo(new BundleState("p1", 1, 2, false, 3));
  }

  @Test
  @DisplayName("CLI-9 what is taken while it is judged counts")
  void what_is_taken_meanwhile_counts() {
    hear(1, 3, null);
    var scripted =
        new ScriptedLimits(limits) {
          @Override
          public boolean judge(Seen seen) {
            if (seen.taken() < 3) {
              slots.place("p1", 3, intent("c" + seen.taken()));
            }
            return super.judge(seen);
          }
        };
    new Judging(scripted, judged).hear("p1", at(2), 3, new LimitWish(1, 2), CAUSE);
    assertThat(said()).isEqualTo(new BundleState("p1", 1, 2, false, 3));
  }

  @Test
  @DisplayName("CLI-9 who died before it was judged or said leaves that to the sweep")
  void the_sweep_goes_on() {
    hear(1, 3, null);
    limits.tell("p1", at(2), 3, new LimitWish(1, 2));
    assertThat(limits.unsaid()).containsExactly("p1");
    judging.sweep();
    assertThat(said()).isEqualTo(new BundleState("p1", 1, 2, true, 0));
    assertThat(limits.unsaid()).isEmpty();
    limits.tell("p1", at(3), 3, new LimitWish(2, 1));
    assertThat(limits.judge(limits.find("p1").orElseThrow())).isTrue();
    judging.sweep();
    assertThat(said()).isEqualTo(new BundleState("p1", 2, 1, true, 0));
  }

  @Test
  @DisplayName("CLI-9 one practice that cannot be judged keeps no other waiting")
  void one_keeps_no_other_waiting() {
    limits.tell("p0", new Heard("subscription/p0", 1), 3, new LimitWish(1, 2));
    limits.tell("p1", at(1), 3, new LimitWish(1, 2));
    var scripted =
        new ScriptedLimits(limits) {
          @Override
          public boolean judge(Seen seen) {
            if (seen.practice().equals("p0")) {
              throw new IllegalStateException("away");
            }
            return super.judge(seen);
          }
        };
    new Judging(scripted, judged).sweep();
    assertThat(said()).isEqualTo(new BundleState("p1", 1, 2, true, 0));
    assertThat(limits.unsaid()).containsExactly("p0");
  }

  @Test
  @DisplayName("CLI-9 who always loses tries again later")
  void who_always_loses() {
    var tries = new AtomicInteger();
    var scripted =
        new ScriptedLimits(limits) {
          @Override
          public boolean judge(Seen seen) {
            tries.incrementAndGet();
            return false;
          }
        };
    assertThatThrownBy(
            () -> new Judging(scripted, judged).hear("p1", at(1), 3, new LimitWish(1, 2), CAUSE))
        .isInstanceOf(TryAgain.class)
        .hasMessageContaining("p1");
    assertThat(tries).hasValue(40);
    assertThat(limits.unsaid()).containsExactly("p1");
  }

  @Test
  @DisplayName("CLI-9 a late wish judges nothing that was withdrawn since")
  void a_late_wish() {
    hear(3, 3, null);
    hear(2, 3, new LimitWish(1, 2));
    assertThat(slots.find("p1").orElseThrow().limit()).isEqualTo(3);
    assertThat(judged.find("p1").state()).isNull();
    assertThat(limits.unsaid()).isEmpty();
  }

  @Test
  @DisplayName("CLI-9 a practice nothing was told of has nothing to judge")
  void nothing_was_told() {
    assertThat(limits.find("p1")).isEmpty();
    var nowhere =
        new ScriptedLimits(limits) {
          @Override
          public void tell(String practice, Heard heard, int limit, @Nullable LimitWish wish) {}
        };
    new Judging(nowhere, judged).hear("p1", at(1), 3, null, CAUSE);
    assertThat(judged.find("p1").state()).isNull();
  }

  private void hear(long sequence, int limit, @Nullable LimitWish wish) {
    judging.hear("p1", at(sequence), limit, wish, CAUSE);
  }

  private void take(int clients) {
    for (var i = 0; i < clients; i++) {
      assertThat(slots.place("p1", 3, intent("taken-" + i))).isTrue();
    }
  }

  private static Intent intent(String client) {
    return new Intent(UUID.randomUUID().toString(), client, Instant.EPOCH, false);
  }

  private static Block block() {
    return new Block("job", 0, 3, false, List.of());
  }

  private static Heard at(long sequence) {
    return new Heard("subscription/p1", sequence);
  }

  private @Nullable BundleState said() {
    var state = judged.find("p1").state();
    return state == null ? null : state.told();
  }
}
