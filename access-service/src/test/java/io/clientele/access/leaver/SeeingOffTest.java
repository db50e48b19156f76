package io.clientele.access.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.ClientAccessEvent.ClientAccessHandedOver;
import io.clientele.access.login.Role;
import io.clientele.access.practice.Practice;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SeeingOffTest extends LeaverScene {

  private Runnable before = () -> {};

  @Test
  @DisplayName("BEY-5 one command hands grants, posts and invitations over, and nothing dangles")
  void handsOver() {
    accesses.put("c1", PRACTICE, "ann");
    accesses.put("c2", PRACTICE, "ann", "bob");
    accesses.put("c3", PRACTICE, "cid");
    manage("c2", "ann");
    teams.put("ann", Set.of("t1"));
    holdings.invitations.put("i9", new HoldingsInMemory.Sent("ann", "c1"));
    var progress = progress(depart("ann", "bob"));
    assertThat(progress.done()).isTrue();
    assertThat(progress.leftAt()).isEqualTo(clock.instant());
    assertThat(left).containsExactly("ann to bob");
    assertThat(held("ann")).isEmpty();
    assertThat(held("bob")).containsExactlyInAnyOrder("c1", "c2", "i9");
    assertThat(access("c2").accountManager()).isEqualTo("bob");
    assertThat(access("c3").colleagues()).containsExactly("cid");
    assertThat(accesses.said)
        .containsExactlyInAnyOrder(
            new ClientAccessHandedOver("c1", "ann", "bob", "boss"),
            new ClientAccessHandedOver("c2", "ann", "bob", "boss"));
  }

  @Test
  @DisplayName("BEY-5 a repeat is answered the same, and changes nothing")
  void repeated() {
    accesses.put("c1", PRACTICE, "ann");
    var first = depart("ann", "bob");
    assertThat(depart("ann", "bob")).isEqualTo(first);
    assertThat(accesses.said).hasSize(1);
    assertThat(seeingOff.look(BOSS, "ann")).isEqualTo(first);
    assertThat(reasons(depart("ann", "cid"))).containsExactly("LEAVES_ALREADY");
  }

  @Test
  @DisplayName("BEY-5 every reason against it is named at once, and then nothing has changed")
  void everyReason() {
    accesses.put("c1", PRACTICE, "cid");
    holdings.invitations.put("i8", new HoldingsInMemory.Sent("boss", "c1"));
    holdings.invitations.put("i9", new HoldingsInMemory.Sent("boss", null));
    var connection = new Holdings.HeldConnection("x1", "c1", "CONNECTED");
    var held =
        new Holdings.HeldAuthorisation(
            "a1", "XERO", "ACTIVE", new Page<>(1, List.of(connection), null));
    holdings.authorisations.put("boss", List.of(held));
    assertThat(reasons(depart("boss", "bob")))
        .containsExactly(
            "LAST_PRACTICE_ADMIN",
            "AUTHORISATIONS_HELD",
            "SUCCESSOR_MAY_NOT_INVITE",
            "SUCCESSOR_SEES_NOT_ALL");
    assertThat(works("boss")).isTrue();
    assertThat(departures.all).isEmpty();
  }

  @Test
  @DisplayName("BEY-5 a successor works here, is not the leaver, and is named if there is anything")
  void successors() {
    accesses.put("c1", PRACTICE, "ann");
    assertThat(reasons(depart("ann", "ann"))).containsExactly("SUCCESSOR_IS_LEAVER");
    assertThat(reasons(depart("ann", "eve"))).containsExactly("SUCCESSOR_UNKNOWN");
    assertThat(reasons(depart("ann", null))).containsExactly("SUCCESSOR_NEEDED");
    assertThat(reasons(depart("cid", null))).isEmpty();
    assertThat(works("cid")).isFalse();
    assertThat(reasons(depart("ann", "cid"))).containsExactly("SUCCESSOR_UNKNOWN");
  }

  @Test
  @DisplayName("BEY-5 a sign-in that nothing stands on is nothing to hand over")
  void unneeded() {
    var held =
        new Holdings.HeldAuthorisation("a1", "XERO", "ACTIVE", new Page<>(0, List.of(), null));
    holdings.authorisations.put("ann", List.of(held));
    assertThat(progress(depart("ann", null)).done()).isTrue();
  }

  @Test
  @DisplayName("BEY-5 who takes over a post sees the client, and a practice admin does anyway")
  void posts() {
    accesses.put("c1", PRACTICE);
    manage("c1", "ann");
    depart("ann", "boss");
    assertThat(access("c1").accountManager()).isEqualTo("boss");
    assertThat(access("c1").colleagues()).isEmpty();
    manage("c1", "bob");
    depart("bob", "cid");
    assertThat(access("c1").accountManager()).isEqualTo("cid");
    assertThat(access("c1").colleagues()).containsExactly("cid");
  }

  @Test
  @DisplayName("BEY-5 practice admins alone see colleagues off, and know how far it has come")
  void adminsOnly() {
    var ann = Caller.ofPractice("ann", PRACTICE, "STANDARD", Set.of());
    assertThat(reasons(seeingOff.depart(ann, "bob", null, CAUSE)))
        .containsExactly("PRACTICE_ADMIN_ONLY");
    assertThat(reasons(seeingOff.look(ann, "bob"))).containsExactly("PRACTICE_ADMIN_ONLY");
    assertThat(reasons(seeingOff.look(BOSS, "bob"))).containsExactly("COLLEAGUE_UNKNOWN");
    assertThat(reasons(depart("eve", null))).containsExactly("COLLEAGUE_UNKNOWN");
  }

  @Test
  @DisplayName("BEY-5 what was granted while they went is found by the last look")
  void lastLook() {
    depart("ann", "bob");
    accesses.put("late", PRACTICE, "ann");
    clock.turn(Departure.LAST_LOOK);
    seeingOff.sweep();
    assertThat(access("late").colleagues()).containsExactly("bob");
    assertThat(departures.unsettled(9)).isEmpty();
  }

  @Test
  @DisplayName("BEY-5 who comes back keeps what they are given then, and may be seen off again")
  void comesBack() {
    depart("ann", "bob");
    join("ann", Role.STANDARD, "i7");
    accesses.put("c1", PRACTICE, "ann");
    clock.turn(Departure.LAST_LOOK);
    seeingOff.sweep();
    assertThat(access("c1").colleagues()).containsExactly("ann");
    assertThat(progress(depart("ann", "cid")).done()).isTrue();
    assertThat(access("c1").colleagues()).containsExactly("cid");
    assertThat(left).containsExactly("ann to bob", "ann to cid");
  }

  @Test
  @DisplayName("BEY-5 what was left to somebody who has gone as well goes to whom they named")
  void chain() {
    depart("ann", "bob");
    var now = clock.instant();
    departures.keep(new Departure("x", PRACTICE, "bob", "cid", "i2", "boss", null, now, now, now));
    gone("bob");
    accesses.put("c1", PRACTICE, "ann");
    seeingOff.sweep();
    assertThat(access("c1").colleagues()).containsExactly("cid");
    departures.all.remove(PRACTICE + "/bob");
    accesses.put("c2", PRACTICE, "ann");
    manage("c2", "ann");
    seeingOff.sweep();
    assertThat(access("c2").colleagues()).isEmpty();
    assertThat(access("c2").accountManager()).isNull();
  }

  @Test
  @DisplayName("BEY-5 nobody leaves while they take over, nor takes over while they leave")
  void crossing() {
    accesses.put("c1", PRACTICE, "ann");
    depart("ann", "bob");
    assertThat(reasons(depart("bob", "cid"))).containsExactly("TAKES_OVER_NOW");
    merge("bob", "cid");
    assertThat(reasons(depart("cid", "boss"))).as("as bob").containsExactly("TAKES_OVER_NOW");
    departures.all.clear();
    refusals.add(Practice.lastAdmin());
    assertThat(reasons(depart("cid", "boss"))).containsExactly("LAST_PRACTICE_ADMIN");
    assertThat(departures.find(PRACTICE, "cid")).isEmpty();
  }

  @Test
  @DisplayName("BEY-5 without a successor only those are removed, or leave, who hold nothing")
  void withoutSuccessor() {
    accesses.put("c1", PRACTICE, "bob");
    var ann = Caller.ofPractice("ann", PRACTICE, "STANDARD", Set.of());
    assertThat(codes(seeingOff.remove(ann, "cid", CAUSE))).containsExactly("PRACTICE_ADMIN_ONLY");
    assertThat(codes(seeingOff.remove(BOSS, "bob", CAUSE))).containsExactly("SUCCESSOR_NEEDED");
    assertThat(codes(seeingOff.remove(BOSS, "boss", CAUSE))).containsExactly("LAST_PRACTICE_ADMIN");
    assertThat(held("bob")).containsExactly("c1");
    assertThat(left).isEmpty();
    teams.put("ann", Set.of("t1"));
    assertThat(seeingOff.remove(ann, "ann", CAUSE)).isEmpty();
    assertThat(seeingOff.remove(BOSS, "ann", CAUSE)).as("gone already").isEmpty();
    assertThat(seeingOff.remove(BOSS, "nobody", CAUSE)).as("never there").isEmpty();
    assertThat(teams).doesNotContainKey("ann");
    assertThat(left).hasSize(1);
  }

  @Test
  @DisplayName("BEY-5 a successor whose login became part of another one takes over by that one")
  void mergedSuccessor() {
    merge("bob", "cid");
    accesses.put("c1", PRACTICE, "ann");
    depart("ann", "bob");
    assertThat(access("c1").colleagues()).containsExactly("cid");
    assertThat(held("ann")).isEmpty();
  }

  @Test
  @DisplayName("BEY-5 who becomes part of another login while they are seen off leaves as that one")
  void mergedMeanwhile() {
    gone("zoe");
    accesses.put("c1", PRACTICE, "ann");
    before = () -> merge("ann", "zoe");
    assertThat(reasons(depart("ann", "bob"))).isEmpty();
    assertThat(works("zoe")).isFalse();
    assertThat(access("c1").colleagues()).containsExactly("bob");
    gone("yve");
    accesses.put("c2", PRACTICE, "cid");
    about("cid", "bob", "i3");
    merge("cid", "yve");
    clock.turn(SeeingOff.PATIENCE);
    seeingOff.sweep();
    assertThat(works("yve")).isFalse();
    assertThat(access("c2").colleagues()).containsExactly("bob");
  }

  @Test
  @DisplayName("BEY-5 who leaves by two logins that become one has named who takes over by either")
  void mergedLeavers() {
    depart("cid", null);
    accesses.put("c1", PRACTICE, "ann");
    about("ann", "bob", "i1");
    gone("ann"); // and whoever saw them off died before it was remembered
    merge("cid", "ann");
    clock.turn(SeeingOff.PATIENCE);
    seeingOff.sweep();
    assertThat(access("c1").colleagues()).containsExactly("bob");
  }

  @Override
  void step() {
    var now = before;
    before = () -> {};
    now.run();
  }

  private static List<String> codes(List<Refusal> why) {
    return why.stream().map(one -> one.reason().name()).toList();
  }
}
