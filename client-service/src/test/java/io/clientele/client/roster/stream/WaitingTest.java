package io.clientele.client.roster.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WaitingTest {

  private static final Partition ONE = new Partition("topic", 0);
  private static final Wake WAKE = new Wake("client", "source", 1);
  private static final Instant BEGIN = Instant.EPOCH;

  private final Waiting waiting = new Waiting(Duration.ofMinutes(10));

  @Test
  @DisplayName("BEY-7 a late event holds its place, until it is given up after ten minutes")
  void given_up_in_the_end() {
    waiting.add(ONE, 7, WAKE, BEGIN);
    var found = BEGIN.plus(Duration.ofHours(1)); // no row could be read until then
    assertThat(waiting.read("client", null, found)).isFalse();
    assertThat(waiting.read("client", null, found.plusSeconds(600))).isFalse();
    assertThat(waiting.settled(at(9))).isEqualTo(at(7));
    assertThat(waiting.size()).isEqualTo(1);
    assertThat(waiting.read("client", null, found.plusSeconds(601))).isFalse();
    assertThat(waiting.settled(at(9))).isEqualTo(at(9));
    assertThat(waiting.size()).isZero();
    assertThat(waiting.nextDue()).isNull();
  }

  @Test
  @DisplayName(
      "BEY-7 after a gap in hearing what lies before it is waited for, what lies behind comes again")
  void a_second_beginning() {
    waiting.add(ONE, 7, WAKE, BEGIN);
    waiting.add(ONE, 8, new Wake("other", "source", 1), BEGIN);
    waiting.begins(Map.of(ONE, 8L));
    assertThat(waiting.due(BEGIN, 9)).isEqualTo(Set.of("client"));
    assertThat(waiting.settled(at(8))).isEqualTo(at(7));
  }

  private static Positions at(long next) {
    return new Positions(new TreeMap<>(Map.of(ONE, next)));
  }
}
