package io.clientele.client.roster.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.client.roster.SeenRow;
import io.clientele.client.roster.SeenRows;
import io.clientele.testkit.TurnedClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NewsdeskTest {

  private static final Partition PARTITION = new Partition("topic", 0);
  private static final Reader ADA = new Reader("ada", "p", List.of("p"), "PRACTICE_ADMIN");
  private static final Limits LIMITS =
      new Limits(9, 9, 9, 999, 9, Duration.ofDays(9999), Duration.ofSeconds(10));
  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  private final Clock hurried = new Hurried();
  private final AtomicLong madeAnew = new AtomicLong();
  private final SeenRows rows =
      new SeenRows() {
        @Override
        public Map<String, SeenRow> read(Collection<String> clients) {
          return Map.of();
        }

        @Override
        public long madeAnew() {
          return madeAnew.get();
        }
      };
  private final Newsdesk desk =
      new Newsdesk(rows, hurried, new Live(LIMITS, new Watchers()), () -> {});

  @BeforeEach
  void start() throws InterruptedException {
    desk.start();
    desk.begins(Map.of(PARTITION, 0L));
  }

  @AfterEach
  void stop() {
    desk.stop();
  }

  @Test
  @DisplayName("LST-8 a stream is opened however many rows are to be read all the time")
  void joins_do_not_starve() throws InterruptedException {
    for (var i = 0; i < 600; i++) {
      desk.heard(PARTITION, i, new Wake("client-" + i, "source", 1));
    }
    var watcher = new Watcher(ADA, LIMITS, hurried);
    assertThat(desk.join(watcher, null, A_MOMENT)).isTrue();
    assertThat(watcher.take()).containsExactly(new Message.Ready());
  }

  @Test
  @DisplayName("BEY-7 whoever watches is told to load the list again when it was made anew")
  void made_anew() throws InterruptedException {
    var watcher = new Watcher(ADA, LIMITS, hurried);
    assertThat(desk.join(watcher, null, A_MOMENT)).isTrue();
    assertThat(watcher.take()).containsExactly(new Message.Ready());
    madeAnew.incrementAndGet();
    watcher.await(A_MOMENT);
    assertThat(watcher.take()).containsExactly(new Message.Reset());
  }

  @Test
  @DisplayName("LST-8 whoever has gone before their turn came is not joined any more")
  void gone_before_their_turn() throws InterruptedException {
    var watcher = new Watcher(ADA, LIMITS, hurried);
    watcher.close();
    assertThat(desk.join(watcher, null, Duration.ofMillis(100))).isFalse();
    assertThat(desk.join(new Watcher(ADA, LIMITS, hurried), null, A_MOMENT)).isTrue();
  }

  @Test
  @DisplayName(
      "BEY-7 who comes from an instance a moment ahead waits for this one, and loads nothing")
  void a_moment_ahead() throws Exception {
    var behind =
        new Newsdesk(
            rows,
            TurnedClock.standingAt(Instant.EPOCH),
            new Live(LIMITS, new Watchers()),
            () -> {});
    behind.start();
    behind.begins(Map.of(PARTITION, 0L));
    var watcher = new Watcher(ADA, LIMITS, hurried);
    var joins = new FutureTask<>(() -> behind.join(watcher, ahead(1), A_MOMENT));
    var comer = Thread.ofVirtual().start(joins);
    await().until(() -> comer.getState() == Thread.State.TIMED_WAITING);
    behind.heard(PARTITION, 0, null);
    assertThat(joins.get()).isTrue();
    assertThat(watcher.take()).isEmpty();
    behind.stop();
  }

  @Test
  @DisplayName("BEY-7 who comes with a place that is never heard of loads the list again")
  void never_heard_of() throws InterruptedException {
    var watcher = new Watcher(ADA, LIMITS, hurried);
    assertThat(desk.join(watcher, ahead(1), A_MOMENT)).isTrue();
    assertThat(watcher.take()).containsExactly(new Message.Reset());
  }

  private static String ahead(long next) {
    return ResumeId.of(ADA, new Positions(new TreeMap<>(Map.of(PARTITION, next))));
  }

  /** At every look so much later that whatever was read is to be read again. */
  private static final class Hurried extends Clock {

    private final TurnedClock clock = TurnedClock.standingAt(Instant.EPOCH);

    @Override
    public Instant instant() {
      clock.turn(Duration.ofSeconds(6));
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
