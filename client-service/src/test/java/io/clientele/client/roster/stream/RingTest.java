package io.clientele.client.roster.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RingTest {

  private static final Partition ONE = new Partition("topic", 0);
  private static final Partition OTHER = new Partition("topic", 1);

  private final Ring ring = new Ring(3);

  RingTest() {
    ring.begins(Map.of(ONE, 10L, OTHER, 0L));
  }

  @Test
  @DisplayName("BEY-7 what changed since is known from where hearing began up to what was heard")
  void known_from_to() {
    ring.heard(ONE, 10, "a");
    ring.heard(OTHER, 0, "b");
    ring.heard(ONE, 11, null);
    assertThat(ring.since(at(10, 0), "p")).contains(Set.of("a", "b"));
    assertThat(ring.since(at(11, 0), "p")).contains(Set.of("b"));
    assertThat(ring.since(at(12, 1), "p")).contains(Set.of());
    assertThat(ring.since(at(9, 0), "p")).isEmpty();
    assertThat(ring.since(at(13, 1), "p")).isEmpty();
  }

  @Test
  @DisplayName(
      "LST-4 changes of clients known to be another practice's are nobody else's to replay")
  void only_their_own() {
    ring.heard(ONE, 10, "a");
    ring.heard(ONE, 11, "b");
    ring.belongs("a", "p");
    assertThat(ring.since(at(10, 0), "q")).contains(Set.of("b"));
  }

  @Test
  @DisplayName("BEY-7 what is heard again changes nothing, what was missed is not known")
  void repeated_and_missed() {
    assertThat(ring.heard(ONE, 10, "a")).isEqualTo(Ring.Follows.NEXT);
    assertThat(ring.heard(ONE, 10, "a")).isEqualTo(Ring.Follows.REPEATED);
    assertThat(ring.heard(ONE, 20, "b")).isEqualTo(Ring.Follows.AFTER_A_GAP);
    assertThat(ring.since(at(11, 0), "p")).isEmpty();
    assertThat(ring.since(at(20, 0), "p")).contains(Set.of("b"));
    assertThat(ring.begins(Map.of(ONE, 21L, OTHER, 0L))).isTrue();
    assertThat(ring.begins(Map.of(ONE, 30L, OTHER, 0L))).isFalse();
    assertThat(ring.since(at(21, 0), "p")).isEmpty();
  }

  @Test
  @DisplayName("LST-8 however much changes, so much is kept of it and no more")
  void bounded() {
    for (var i = 0; i < 1000; i++) {
      ring.heard(ONE, 10 + i, "client-" + i);
    }
    assertThat(ring.size()).isEqualTo(3);
    assertThat(ring.since(at(1006, 0), "p")).isEmpty();
    assertThat(ring.since(at(1007, 0), "p").map(Set::size)).contains(3);
  }

  private static Positions at(long one, long other) {
    return new Positions(new TreeMap<>(Map.of(ONE, one, OTHER, other)));
  }
}
