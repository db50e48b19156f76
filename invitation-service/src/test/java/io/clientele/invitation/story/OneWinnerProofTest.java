package io.clientele.invitation.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.StoreTest;
import io.clientele.testkit.TurnedClock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whatever two instances do to one invitation at once, in any order, dying of it now and then, and
 * with clocks that are 90 seconds apart: it ends as one thing, and everybody is told the truth.
 */
class OneWinnerProofTest extends StoreTest {

  private static final int STORIES = 100;
  private static final int ROUNDS = 8;
  private static final int DEATHS = 10;

  @Test
  @DisplayName(
      "INV-4 two instances race to send, report, remind, resend, accept, revoke and expire, and die"
          + " of it: one outcome, honestly told")
  void one_outcome() {
    var ahead = TurnedClock.standingAt(clock.instant().plusSeconds(90));
    var teller =
        new Teller(instance, List.of(new Here(mongo, name, clock), new Here(mongo, name, ahead)));
    for (var seed = 0; seed < STORIES; seed++) {
      var id = invited(OFFER, "story" + seed + "@in.example");
      assertThat(teller.tell(id, new Random(seed), ROUNDS, DEATHS)).as("story %d", seed).isEmpty();
    }
    assertThat(teller.ends()).as("all that can become of one came about").hasSize(4);
    assertThat(teller.events())
        .as("and all that can be told of one nobody joins by")
        .containsExactly(
            "Accepted",
            "Bounced",
            "Created",
            "Delivered",
            "DeliveryFailed",
            "Expired",
            "Reminded",
            "Resent",
            "Revoked",
            "Sent");
  }
}
