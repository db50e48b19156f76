package io.clientele.access.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WaitingForOthersTest extends LeaverScene {

  private Departure departure(String login) {
    return departures.find(PRACTICE, login).orElseThrow();
  }

  @Test
  @DisplayName("BEY-5 who is about to leave takes over from nobody; who left and came back does")
  void successorLeaves() {
    accesses.put("c1", PRACTICE, "ann");
    about("bob", null, "i2");
    assertThat(reasons(depart("ann", "bob"))).containsExactly("SUCCESSOR_LEAVES");
    assertThat(works("ann")).isTrue();
    departures.keep(departure("bob").left(clock.instant()).settled(clock.instant()));
    assertThat(reasons(depart("ann", "bob"))).isEmpty();
    assertThat(held("bob")).containsExactly("c1");
  }

  @Test
  @DisplayName("BEY-5 what another service hands over is waited for an hour, and then no longer")
  void longest() {
    depart("ann", null);
    holdings.invitations.put("i9", new HoldingsInMemory.Sent("ann", null));
    clock.turn(Departure.LONGEST);
    seeingOff.sweep();
    assertThat(departure("ann").settledAt()).as("not yet").isNull();
    clock.turn(Duration.ofMillis(1));
    seeingOff.sweep();
    assertThat(departure("ann").settledAt()).isEqualTo(clock.instant());
  }

  @Test
  @DisplayName("BEY-5 one departure that cannot go on holds up no other")
  void holdsUpNone() {
    accesses.put("c1", PRACTICE, "ann");
    about("bob", null, "i2");
    depart("ann", "cid");
    refusals.add(LeaverRefusal.unknown());
    clock.turn(SeeingOff.PATIENCE);
    seeingOff.sweep();
    assertThat(departures.find(PRACTICE, "bob")).as("called off").isEmpty();
    assertThat(departure("ann").settledAt()).isEqualTo(clock.instant());
  }
}
