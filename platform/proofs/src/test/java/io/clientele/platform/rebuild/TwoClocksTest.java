package io.clientele.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TwoClocksTest {

  private static final Duration LEASE = Duration.ofSeconds(10);

  private final AtomicLong counter = new AtomicLong(Long.MAX_VALUE - 5);
  private final TwoClocks clocks = clocks(Duration.ZERO);

  @Test
  @DisplayName("BEY-2 a clock that is set back makes no lease longer")
  void set_back() {
    var set = clocks(Duration.ofHours(-1));
    var since = clocks.now();
    counter.addAndGet(LEASE.toNanos());
    assertThat(set.isSurelyWithin(since, LEASE)).isFalse();
    assertThat(set.isSurelyOver(since, LEASE)).as("nor is it certain that it is over").isFalse();
  }

  @Test
  @DisplayName("BEY-2 a clock that is set forward lets nobody wait less for others' leases")
  void set_forward() {
    var since = clocks.now();
    var set = clocks(Duration.ofHours(1));
    assertThat(set.isSurelyOver(since, LEASE)).isFalse();
    assertThat(set.isSurelyWithin(since, LEASE)).isFalse();
    counter.addAndGet(LEASE.toNanos());
    assertThat(set.isSurelyOver(since, LEASE)).isTrue();
  }

  /** The same machine, whose clock was set. */
  private TwoClocks clocks(Duration by) {
    return new TwoClocks(Clock.fixed(Instant.EPOCH.plus(by), ZoneOffset.UTC), counter::get);
  }
}
