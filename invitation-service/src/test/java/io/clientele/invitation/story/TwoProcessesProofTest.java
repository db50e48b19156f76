package io.clientele.invitation.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.StoreTest;
import io.clientele.testkit.TurnedClock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The same as {@link OneWinnerProofTest} in fewer stories, with real processes and real deaths. */
class TwoProcessesProofTest extends StoreTest {

  private static final int STORIES = 12;
  private static final int ROUNDS = 6;
  private static final int DEATHS = 5;

  @Test
  @DisplayName(
      "INV-4 two processes with clocks 90 seconds apart, killed with SIGKILL now and then: one"
          + " outcome, honestly told")
  void one_outcome() {
    var ahead = TurnedClock.standingAt(clock.instant().plusSeconds(90));
    try (var first = new OwnProcess(name, clock);
        var second = new OwnProcess(name, ahead)) {
      var teller = new Teller(instance, List.of(first, second));
      for (var seed = 0; seed < STORIES; seed++) {
        var id = invited(OFFER, "story" + seed + "@in.example");
        assertThat(teller.tell(id, new Random(seed), ROUNDS, DEATHS))
            .as("story %d", seed)
            .isEmpty();
      }
      assertThat(teller.ends()).hasSizeGreaterThan(2);
      assertThat(first.deaths() + second.deaths()).isGreaterThan(1);
    }
  }
}
