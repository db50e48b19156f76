package io.clientele.invitation.leaver;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.clientele.invitation.Instance;
import io.clientele.invitation.StoreTest;
import io.clientele.invitation.acceptance.Answer;
import io.clientele.invitation.invitation.Account;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.Offer;
import io.clientele.invitation.invitation.Role;
import io.clientele.invitation.leaver.mongo.LeaverCollections;
import io.clientele.platform.aggregate.Cause;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HandingOverTest extends StoreTest {

  private final Leavers leavers = LeaverCollections.leavers(mongo, name);
  private final HandingOver handingOver = handingOver(mongo);

  private HandingOver handingOver(MongoClient client) {
    var one = new Instance(client, name, world, clock);
    return new HandingOver(
        LeaverCollections.leavers(client, name), one.invitations, one.aggregates, clock);
  }

  private void left(@Nullable String successor) {
    left(successor, clock.instant());
  }

  private void left(@Nullable String successor, Instant at) {
    leavers.add(new Leaver("login/ada/7", "p1", "ada", successor, at, clock.instant()));
  }

  private List<String> invited(int many) {
    return IntStream.range(0, many).mapToObj(n -> invited(OFFER, n + "@in.example")).toList();
  }

  private String by(String id) {
    return instance.read(id).offer().by();
  }

  @Test
  @DisplayName("BEY-5 all open invitations of who has gone are the successor's, told once by many")
  void handedOver() {
    var ids = invited(12);
    ids.forEach(id -> sent(id, Channel.EMAIL));
    var bobs = Offer.toClientUser("p1", "c1", "Bakery & Sons", Role.BUSINESS_ADMIN, "bob");
    var another = invited(bobs, "another@in.example");
    left("cid");
    AtOnce.all(
        IntStream.range(0, 3)
            .mapToObj(n -> Executors.callable(() -> handingOver(mongo).run()))
            .toList());
    for (var id : ids) {
      assertThat(by(id)).isEqualTo("cid");
      assertThat(instance.events(id))
          .containsExactly("InvitationCreated.v1", "InvitationSent.v1", "InvitationHandedOver.v1");
    }
    assertThat(by(another)).isEqualTo("bob");
  }

  @Test
  @DisplayName("BEY-5 what was sent while its sender went is found by the last look")
  void lastLook() {
    left("cid");
    handingOver.run();
    var late = invited();
    clock.turn(HandingOver.LAST_LOOK);
    handingOver.run();
    assertThat(by(late)).isEqualTo("cid");
    assertThat(leavers.all(9)).hasSize(1);
    handingOver.run();
    assertThat(leavers.all(9)).isEmpty();
  }

  @Test
  @DisplayName(
      "BEY-5 who is back keeps what they send, however late it is heard that they had gone")
  void back() {
    var before = invited();
    var gone = clock.instant();
    clock.turn(Duration.ofHours(1));
    var since = invited(OFFER, "since@in.example");
    left("cid", gone);
    handingOver.run();
    assertThat(by(before)).isEqualTo("cid");
    assertThat(by(since)).isEqualTo("ada");
    clock.turn(HandingOver.LAST_LOOK);
    handingOver.run();
    assertThat(leavers.all(9)).as("and it is not looked for ever").isEmpty();
  }

  @Test
  @DisplayName("BEY-5 who is back keeps what they send again, and what they have taken over since")
  void again() {
    var resent = invited();
    var takenOver =
        invited(
            Offer.toClientUser("p1", "c1", "Bakery & Sons", Role.BUSINESS_USER, "bob"),
            "bobs@in.example");
    var before = invited(OFFER, "before@in.example");
    storedBefore(before);
    var gone = clock.instant();
    clock.turn(Duration.ofHours(1));
    instance.tending.resend(
        new Account.OfPractice("p1"), resent, world.caller("ada"), Cause.of("ada"), one -> "");
    leavers.add(new Leaver("login/bob/3", "p1", "bob", "ada", clock.instant(), clock.instant()));
    handingOver.run();
    assertThat(by(takenOver)).isEqualTo("ada");
    left("cid", gone);
    handingOver.run();
    assertThat(by(resent)).isEqualTo("ada");
    assertThat(by(takenOver)).isEqualTo("ada");
    assertThat(by(before)).isEqualTo("cid");
  }

  @Test
  @DisplayName("BEY-5 of two who went one after the other the last successor has it, heard late")
  void one_after_the_other() {
    var id = invited();
    var first = clock.instant();
    clock.turn(Duration.ofHours(1));
    var second = clock.instant();
    clock.turn(Duration.ofHours(1));
    left("bob", first);
    handingOver.run();
    leavers.add(new Leaver("login/bob/3", "p1", "bob", "cid", second, clock.instant()));
    handingOver.run();
    assertThat(by(id)).isEqualTo("cid");
  }

  @Test
  @DisplayName("ACC-6 what a client's admin sent whose login was merged works under the other one")
  void merged() {
    world.users.put("cleo", Role.BUSINESS_ADMIN.name());
    world.logins.add("cleo");
    world.seeing.add("cleo");
    var id =
        invited(
            Offer.toClientUser("p1", "c1", "Bakery & Sons", Role.BUSINESS_USER, "old-cleo"),
            "hal@in.example");
    leavers.add(
        new Leaver("login/cleo/4", null, "old-cleo", "cleo", clock.instant(), clock.instant()));
    leavers.add(
        new Leaver("login/eve/4", null, "old-eve", "eve", clock.instant(), clock.instant()));
    handingOver.run();
    assertThat(by(id)).isEqualTo("cleo");
    assertThat(instance.accepting.accept(link(id, Channel.EMAIL), Cause.of("anonymous")))
        .isInstanceOf(Answer.Taken.class);
    clock.turn(HandingOver.LAST_LOOK);
    handingOver.run();
    assertThat(leavers.all(9)).isEmpty();
  }

  /** As a release stored it that did not keep since when somebody offers. */
  private void storedBefore(String id) {
    mongo
        .getDatabase(name)
        .getCollection("invitation")
        .updateOne(Filters.eq(id), Updates.unset("offeredAt"));
    assertThat(instance.read(id).offeredAt()).isEqualTo(instance.read(id).createdAt());
  }

  @Test
  @DisplayName("INV-8 without a successor they are revoked")
  void revoked() {
    var id = invited();
    left(null);
    handingOver.run();
    assertThat(instance.read(id).status()).isEqualTo(InvitationStatus.REVOKED);
    assertThat(instance.accepting.open(link(id, Channel.EMAIL))).isEmpty();
    clock.turn(HandingOver.LAST_LOOK);
    handingOver.run();
    assertThat(leavers.all(9)).isEmpty();
  }

  @Test
  @DisplayName("BEY-5 wherever a process dies in handing over, the next run brings it to its end")
  void dies() {
    var ids = invited(3);
    left("cid");
    var met = 0;
    for (var calls = 0; ; calls++) {
      var plan = FaultPlan.once(calls, Fault.CRASH_AFTER);
      try {
        handingOver(FaultyMongo.wrap(mongo, plan)).run();
      } catch (Crash | MongoException dead) {
        met++;
      }
      if (!plan.met()) {
        break;
      }
    }
    assertThat(met).isGreaterThan(1);
    for (var id : ids) {
      assertThat(by(id)).isEqualTo("cid");
      assertThat(instance.events(id))
          .containsExactly("InvitationCreated.v1", "InvitationHandedOver.v1");
    }
  }
}
