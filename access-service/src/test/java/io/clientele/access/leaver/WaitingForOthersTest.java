package io.clientele.access.leaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.access.login.LoginMerge;
import io.clientele.platform.aggregate.TryAgain;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WaitingForOthersTest extends LeaverScene {

  private Runnable before = () -> {};

  @Override
  void step() {
    var now = before;
    before = () -> {};
    now.run();
  }

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
    merge("cid", "bob");
    assertThat(reasons(depart("ann", "cid"))).as("as bob").containsExactly("SUCCESSOR_LEAVES");
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
  @DisplayName("BEY-5 nobody leaves for nobody while a merge brings them what somebody else had")
  void takesInMeanwhile() {
    accesses.put("c1", PRACTICE, "cid");
    before = () -> begin("cid", "ann");
    assertThatThrownBy(() -> depart("ann", null)).as("begun").isInstanceOf(TryAgain.class);
    assertThat(works("ann")).isTrue();
    logins.change("ann", CAUSE, one -> LoginMerge.cancel(one, "another"));
    before = () -> merge("cid", "ann");
    assertThatThrownBy(() -> depart("ann", null)).as("done").isInstanceOf(TryAgain.class);
    assertThat(works("ann")).isTrue();
    assertThat(reasons(depart("ann", null))).containsExactly("SUCCESSOR_NEEDED");
    assertThat(reasons(depart("ann", "bob"))).isEmpty();
    assertThat(held("bob")).containsExactly("c1");
  }

  @Test
  @DisplayName("BEY-5 what a login had that somebody took in is theirs before it has come to them")
  void onItsWay() {
    merge("cid", "ann");
    accesses.put("c1", PRACTICE, "cid");
    assertThat(reasons(depart("ann", null))).containsExactly("SUCCESSOR_NEEDED");
    assertThat(reasons(depart("ann", "bob"))).isEmpty();
  }

  private void begin(String from, String into) {
    logins.change(
        into,
        CAUSE,
        one -> LoginMerge.begin(one, "another", from, LoginMerge.mark(one), clock.instant()));
  }

  @Test
  @DisplayName("BEY-5 what is left to a login that just becomes part of another waits for that one")
  void successorOnTheirWay() {
    gone("zoe");
    depart("ann", "bob");
    accesses.put("c1", PRACTICE, "ann");
    begin("bob", "zoe");
    giveUp("bob", "zoe");
    assertThatThrownBy(seeingOff::sweep).isInstanceOf(TryAgain.class);
    assertThat(held("ann")).containsExactly("c1");
    merges.sweep();
    seeingOff.sweep();
    assertThat(access("c1").colleagues()).containsExactly("zoe");
  }

  @Test
  @DisplayName("BEY-5 who left keeps what they had if who takes over turns out to be themselves")
  void successorBecomesLeaver() {
    accesses.put("c1", PRACTICE, "bob");
    about("bob", "cid", "i2");
    gone("bob"); // and whoever saw them off died before it was remembered
    begin("cid", "bob");
    giveUp("cid", "bob"); // and whoever merged them died, too
    assertThatThrownBy(() -> depart("bob", "cid")).isInstanceOf(TryAgain.class);
    assertThat(held("bob")).as("nobody else's yet").containsExactly("c1");
    merges.sweep();
    seeingOff.sweep();
    assertThat(works("bob")).isTrue();
    assertThat(access("c1").colleagues()).containsExactly("bob");
    assertThat(departures.unsettled(9)).isEmpty();
  }

  private void giveUp(String from, String into) {
    logins.change(
        from,
        CAUSE,
        one ->
            LoginMerge.giveUp(one, "another", into, LoginMerge.mark(one), null, clock.instant()));
  }

  @Test
  @DisplayName("BEY-5 while nothing of theirs is left it is not asked, either, who takes it over")
  void nothingLeft() {
    depart("ann", null);
    var before = departures.looks;
    seeingOff.sweep();
    assertThat(departures.looks).isEqualTo(before);
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
