package io.clientele.invitation.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import io.clientele.invitation.Instance;
import io.clientele.invitation.StoreTest;
import io.clientele.invitation.invitation.InvitationRefusal;
import io.clientele.invitation.invitation.Invite;
import io.clientele.invitation.invitation.Invitee;
import io.clientele.invitation.invitation.Kind;
import io.clientele.invitation.invitation.Language;
import io.clientele.invitation.invitation.Message;
import io.clientele.invitation.invitation.Role;
import io.clientele.invitation.limit.mongo.LimitCollections;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What of all that is asked for counts as sent, and whose it is. */
class CountedInvitationsTest extends StoreTest {

  @Test
  @DisplayName("INV-9 only what is sent counts: new, or again")
  void only_what_is_sent() {
    var limited = new Instance(mongo, name, world, clock, new Most(3, 1, 3, 4));
    assertThat(reason(invite(limited, "hal@in.example"))).isEmpty();
    for (var n = 0; n < 4; n++) {
      assertThat(reason(invite(limited, "hal@in.example")))
          .isEqualTo(InvitationRefusal.ALREADY_INVITED.name());
    }
    assertThat(reason(invite(limited, "iris@in.example"))).isEmpty();
    assertThat(reason(invite(limited, "jo@in.example"))).isEmpty();
    assertThat(reason(invite(limited, "kim@in.example")))
        .isEqualTo(LimitRefusal.PRACTICE_LIMIT_REACHED.name());
  }

  @Test
  @DisplayName("INV-9 a client's admin is counted with the client, not with the practice")
  void by_a_clients_admin() {
    var limited = new Instance(mongo, name, world, clock, new Most(1, 1, 1, 2));
    world.users.put("cleo", Role.BUSINESS_ADMIN.name());
    world.seeing.add("cleo");
    assertThat(reason(inviteUser(limited, world.user("cleo"), "hal@in.example"))).isEmpty();
    assertThat(reason(inviteUser(limited, world.user("cleo"), "iris@in.example")))
        .isEqualTo(LimitRefusal.CLIENT_LIMIT_REACHED.name());
    assertThat(reason(inviteUser(limited, world.caller("ada"), "iris@in.example"))).isEmpty();
    assertThat(reason(invite(limited, "jo@in.example")))
        .isEqualTo(LimitRefusal.PRACTICE_LIMIT_REACHED.name());
  }

  private Outcome<?> inviteUser(Instance at, Caller caller, String email) {
    return at.inviting.invite(
        UUID.randomUUID().toString(),
        new Invite(
            "p1",
            Kind.CLIENT_USER,
            "c1",
            "Hal",
            email,
            null,
            Language.EN,
            Role.BUSINESS_USER,
            List.of()),
        caller,
        Cause.of(caller.login()),
        invitation -> "");
  }

  @Test
  @DisplayName("INV-9 who is invited with a new client counts, once, and waits until there is room")
  void with_a_new_client() {
    var limited = new Instance(mongo, name, world, clock, new Most(1, 1, 1, 2));
    var mails =
        Stream.of("hal", "iris", "jo")
            .map(who -> heard(limited, UUID.randomUUID().toString(), who + "@in.example"))
            .map(id -> limited.read(id).email())
            .toList();
    var now = clock.instant();
    assertThat(mails)
        .extracting(Message::due)
        .containsExactly(now, now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)));
    assertThat(mails)
        .as("and is in the queue from then on, so that nobody is woken")
        .allMatch(mail -> mail.story().getLast().at().equals(mail.due()));
    assertThat(reason(invite(limited, "kim@in.example")))
        .isEqualTo(LimitRefusal.PRACTICE_LIMIT_REACHED.name());
    clock.turn(Duration.ofDays(3));
    for (var times = 0; times < 3; times++) {
      heard(limited, "again", "hal@in.example"); // has an open one
    }
    heard(limited, "lea", "lea@in.example");
    assertThat(limited.read("lea").email().due()).isEqualTo(clock.instant());
    heard(limited, "lea", "lea@in.example");
    clock.turn(Duration.ofDays(1));
    assertThat(reason(invite(limited, "kim@in.example"))).isEmpty();
  }

  @Test
  @DisplayName("OPS-3 what is tried again because the store was away is counted once")
  void tried_again() {
    var limited = new Instance(mongo, name, world, clock, new Most(1, 1, 1, 2));
    var died = 0;
    for (var calls = 0; ; calls++) {
      var plan = FaultPlan.once(calls, Fault.TIMEOUT_BEFORE);
      var away = FaultyMongo.wrap(mongo, plan);
      try {
        heard(
            new Instance(away, name, world, clock, new Most(1, 1, 1, 2)), "hal", "hal@in.example");
      } catch (MongoException e) {
        died++;
      }
      if (!plan.met() || limited.aggregates.find("hal").state() != null) {
        break;
      }
    }
    assertThat(died).isPositive();
    heard(limited, "hal", "hal@in.example");
    assertThat(limited.read("hal").email().due()).isEqualTo(clock.instant());
  }

  @Test
  @DisplayName("OPS-3 what is asked for again because the store was away is counted once")
  void asked_again() {
    var died = 0;
    for (var reason = "none yet"; !reason.isEmpty(); ) {
      var away = FaultyMongo.wrap(mongo, FaultPlan.once(died, Fault.TIMEOUT_BEFORE));
      try {
        var at = new Instance(away, name, world, clock, new Most(1, 1, 1, 2));
        reason = reason(invite(at, "hal@in.example"));
        assertThat(reason).isEmpty();
      } catch (MongoException e) {
        died++;
      }
    }
    assertThat(died).isGreaterThan(3);
  }

  @Test
  @DisplayName("OPS-3 what was opened though the answer was lost is counted once or not at all")
  void answer_lost() {
    var counts = LimitCollections.counts(mongo, name);
    var practice = "practice|p1|" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var lost = 0;
    var plan = FaultPlan.none();
    for (var calls = 0; calls == 0 || plan.met(); calls++) {
      var before = counts.taken(Set.of(practice)).getOrDefault(practice, 0);
      var id = "hal" + calls;
      plan = FaultPlan.once(calls, Fault.TIMEOUT_AFTER);
      try {
        heard(
            new Instance(FaultyMongo.wrap(mongo, plan), name, world, clock),
            id,
            id + "@in.example");
      } catch (MongoException e) {
        var opened = instance.aggregates.find(id).state() != null;
        lost += opened ? 1 : 0;
        heard(instance, id, id + "@in.example");
        assertThat(counts.taken(Set.of(practice)).getOrDefault(practice, 0) - before)
            .as("call " + calls)
            .isBetween(0, opened ? 1 : 2);
      }
    }
    assertThat(lost).isPositive();
  }

  private String heard(Instance at, String id, String email) {
    at.inviting.invite(
        id, new Heard("client/" + id, 1), Cause.of("test"), OFFER, new Invitee("H", email, null));
    return id;
  }

  private Outcome<?> invite(Instance at, String email) {
    return at.inviting.invite(
        UUID.randomUUID().toString(),
        new Invite(
            "p1", Kind.COLLEAGUE, null, "Hal", email, null, Language.EN, Role.STANDARD, List.of()),
        world.caller("ada"),
        Cause.of("ada"),
        invitation -> "");
  }

  private static String reason(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> no ? no.why().getFirst().reason().name() : "";
  }
}
