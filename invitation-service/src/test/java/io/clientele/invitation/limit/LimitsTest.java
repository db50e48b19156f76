package io.clientele.invitation.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clientele.invitation.Instance;
import io.clientele.invitation.StoreTest;
import io.clientele.invitation.invitation.InvitationRefusal;
import io.clientele.invitation.invitation.Invite;
import io.clientele.invitation.invitation.Invitee;
import io.clientele.invitation.invitation.Kind;
import io.clientele.invitation.invitation.Language;
import io.clientele.invitation.invitation.Role;
import io.clientele.invitation.limit.Limits.Room;
import io.clientele.invitation.limit.mongo.LimitCollections;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LimitsTest extends StoreTest {

  private static final List<String> GRACE = List.of("grace@in.example", "+447400123456");

  private final Counts counts = LimitCollections.counts(mongo, name);
  private final Limits limits =
      new Limits(counts, new Recipients("c2VjcmV0"), new Most(6, 3, 2, 3), clock);

  private static final Sender P1 = new Sender.OfPractice("p1");
  private static final Sender P2 = new Sender.OfPractice("p2");
  private static final Sender P3 = new Sender.OfPractice("p3");
  private static final Sender C1 = new Sender.OfClient("c1");

  private static LimitRefusal refusal(Room room) {
    return (LimitRefusal) ((Room.None) room).why().reason();
  }

  @Test
  @DisplayName("INV-9 a practice sends so many a day and no more, until the next day of UTC")
  void per_practice() {
    for (var n = 0; n < 6; n++) {
      assertThat(limits.take(P1, List.of(n + "@in.example"))).isInstanceOf(Room.Some.class);
    }
    var full = limits.take(P1, List.of("8@in.example"));
    assertThat(refusal(full)).isEqualTo(LimitRefusal.PRACTICE_LIMIT_REACHED);
    var wait =
        (long) java.util.Objects.requireNonNull(((Room.None) full).why().facts().get("retryAfter"));
    assertThat(wait).isPositive();
    assertThat(limits.take(P2, List.of("8@in.example"))).isInstanceOf(Room.Some.class);
    clock.turn(Duration.ofSeconds(wait).minusMillis(1));
    assertThat(limits.take(P1, List.of("8@in.example"))).isInstanceOf(Room.None.class);
    clock.turn(Duration.ofMillis(1));
    assertThat(limits.take(P1, List.of("8@in.example"))).isInstanceOf(Room.Some.class);
  }

  @Test
  @DisplayName("INV-9 a person is sent so many a day, from whatever practices, by either contact")
  void per_recipient() {
    for (var sender : List.of(P1, P2, C1)) {
      assertThat(limits.take(sender, GRACE)).isInstanceOf(Room.Some.class);
    }
    for (var contact : GRACE) {
      assertThat(refusal(limits.take(P3, List.of(contact))))
          .isEqualTo(LimitRefusal.RECIPIENT_LIMIT_REACHED);
    }
    for (var n = 0; n < 6; n++) {
      assertThat(limits.take(P3, List.of(n + "@in.example")))
          .as("who was refused for a person has used up nothing of the practice's")
          .isInstanceOf(Room.Some.class);
    }
  }

  @Test
  @DisplayName("INV-9 one sender alone does not use up what a person may be sent by others")
  void one_sender() {
    for (var contact : GRACE) {
      for (var n = 0; n < 2; n++) {
        assertThat(limits.take(P1, List.of(contact))).isInstanceOf(Room.Some.class);
      }
    }
    for (var n = 0; n < 9; n++) {
      assertThat(refusal(limits.take(P1, GRACE))).isEqualTo(LimitRefusal.RECIPIENT_LIMIT_REACHED);
    }
    assertThat(limits.take(P2, GRACE)).isInstanceOf(Room.Some.class);
    assertThatIllegalArgumentException().isThrownBy(() -> new Most(9, 9, 3, 3));
  }

  @Test
  @DisplayName("INV-9 a client's own people have a day of their own, and use up no practice's")
  void per_client() {
    for (var n = 0; n < 3; n++) {
      assertThat(limits.take(C1, List.of(n + "@in.example"))).isInstanceOf(Room.Some.class);
    }
    assertThat(refusal(limits.take(C1, List.of("8@in.example"))))
        .isEqualTo(LimitRefusal.CLIENT_LIMIT_REACHED);
    for (var n = 0; n < 6; n++) {
      assertThat(limits.take(P1, List.of(n + "@in.example"))).isInstanceOf(Room.Some.class);
    }
  }

  @Test
  @DisplayName("INV-9 where nobody can be told it waits, at the same hour, for a day with room")
  void ahead() {
    var now = clock.instant();
    for (var n = 0; n < 7; n++) {
      var day = n / 2;
      assertThat(limits.takeAhead(P1, GRACE).from()).isEqualTo(now.plus(Duration.ofDays(day)));
    }
    clock.turn(Duration.ofDays(1));
    assertThat(limits.take(P1, GRACE)).as("that day is spoken for").isInstanceOf(Room.None.class);
    for (var n = 0; n < 2 * Limits.LONGEST_WAIT; n++) {
      limits.takeAhead(P1, GRACE);
    }
    var last = limits.takeAhead(P1, GRACE);
    assertThat(last.from()).isEqualTo(clock.instant().plus(Duration.ofDays(Limits.LONGEST_WAIT)));
    assertThat(last.keys()).as("goes uncounted").isEmpty();
  }

  @Test
  @DisplayName("INV-9 what was given back may be taken again")
  void given_back() {
    for (var n = 0; n < 9; n++) {
      limits.giveBack((Room.Some) limits.take(P1, GRACE));
    }
    assertThat(limits.take(P1, GRACE)).isInstanceOf(Room.Some.class);
  }

  @Test
  @DisplayName("INV-9 of any number at once no more are counted than may be")
  void at_once() {
    var now = clock.instant();
    var taken =
        AtOnce.all(
            IntStream.range(0, 24)
                .<Callable<Boolean>>mapToObj(n -> () -> counts.takeOne("k", 10, now))
                .toList());
    assertThat(taken).filteredOn(Boolean::booleanValue).hasSize(10);
  }

  @Test
  @DisplayName("INV-9 whom it was sent to stands nowhere where it is counted")
  void nobody_is_named() {
    limits.take(P1, GRACE);
    assertThat(mongo.getDatabase(name).getCollection("invitation-counts").find())
        .hasSize(5)
        .map(Document::toJson)
        .noneMatch(one -> one.contains("grace") || one.contains("7400123456"));
  }

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
    var due =
        Stream.of("hal", "iris", "jo")
            .map(who -> heard(limited, UUID.randomUUID().toString(), who + "@in.example"))
            .map(id -> limited.read(id).email().due())
            .toList();
    var now = clock.instant();
    assertThat(due)
        .containsExactly(now, now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)));
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
