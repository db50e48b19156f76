package io.clientele.client.roster.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveListProofCanFailTest {

  private static final int TRIES = 2000;
  private static final int STEPS = 120;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  @DisplayName("BEY-7 a stream with any of these weaknesses shows somebody a wrong list")
  void every_weakness_is_noticed(Weakness weakness) {
    var isNoticed = IntStream.range(0, TRIES).anyMatch(seed -> isWrong(weakness, seed));
    assertThat(isNoticed).isTrue();
  }

  private static boolean isWrong(Weakness weakness, int seed) {
    var world = new LiveWorld(weakness);
    new Random(seed).ints(STEPS, 0, LiveWorld.STEPS).forEach(world::step);
    world.settle();
    return world.browsers.stream().anyMatch(one -> !one.shown().equals(one.expected()));
  }
}
