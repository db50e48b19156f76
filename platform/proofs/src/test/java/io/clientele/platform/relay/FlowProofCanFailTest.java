package io.clientele.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each safeguard, taken out, is noticed by the same proof. */
class FlowProofCanFailTest {

  private static final int MOST_TRIES = 150;

  @DisplayName("OPS-3 the proof of the flow notices a safeguard taken out")
  @ParameterizedTest(name = "OPS-3 the proof of the flow notices: {0}")
  @EnumSource(value = Parts.class, names = "SHIPPED", mode = EnumSource.Mode.EXCLUDE)
  void the_proof_notices_a_safeguard_taken_out(Parts broken) {
    assertThat(LongStream.range(0, MOST_TRIES).anyMatch(seed -> turnsRed(broken, seed)))
        .as("some try without it fails")
        .isTrue();
  }

  // Every other try is of first events only: it is over soonest, and some safeguards are for those.
  private static int commandsEach(long seed) {
    return seed % 2 == 0 ? 1 : 1 + Math.floorMod(seed, FlowProofTest.MOST_COMMANDS);
  }

  private static boolean turnsRed(Parts broken, long seed) {
    try {
      FlowProofTest.run(broken, seed, commandsEach(seed));
      return false;
    } catch (AssertionError e) {
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
