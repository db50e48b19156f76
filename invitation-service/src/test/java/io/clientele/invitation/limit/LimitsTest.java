package io.clientele.invitation.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.Instance;
import io.clientele.invitation.StoreTest;
import io.clientele.invitation.invitation.InvitationRefusal;
import io.clientele.invitation.invitation.Invite;
import io.clientele.invitation.invitation.Kind;
import io.clientele.invitation.invitation.Language;
import io.clientele.invitation.invitation.Role;
import io.clientele.invitation.limit.Limits.Room;
import io.clientele.invitation.limit.mongo.LimitCollections;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.testkit.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LimitsTest extends StoreTest {

  private static final List<String> GRACE = List.of("grace@in.example", "+447400123456");

  private final Counts counts = LimitCollections.counts(mongo, name);
  private final Limits limits = new Limits(counts, new Recipients("c2VjcmV0"), 3, 2, clock);

  private static LimitRefusal refusal(Room room) {
    return (LimitRefusal) ((Room.None) room).why().reason();
  }

  @Test
  @DisplayName("INV-9 a practice sends so many a day and no more, until the next day of UTC")
  void per_practice() {
    for (var n = 0; n < 3; n++) {
      assertThat(limits.take("p1", List.of(n + "@in.example"))).isInstanceOf(Room.Some.class);
    }
    var full = limits.take("p1", List.of("4@in.example"));
    assertThat(refusal(full)).isEqualTo(LimitRefusal.PRACTICE_LIMIT_REACHED);
    var wait =
        (long) java.util.Objects.requireNonNull(((Room.None) full).why().facts().get("retryAfter"));
    assertThat(wait).isPositive();
    assertThat(limits.take("p2", List.of("4@in.example"))).isInstanceOf(Room.Some.class);
    clock.turn(Duration.ofSeconds(wait).minusMillis(1));
    assertThat(limits.take("p1", List.of("4@in.example"))).isInstanceOf(Room.None.class);
    clock.turn(Duration.ofMillis(1));
    assertThat(limits.take("p1", List.of("4@in.example"))).isInstanceOf(Room.Some.class);
  }

  @Test
  @DisplayName("INV-9 a person is sent so many a day, from whatever practices, by either contact")
  void per_recipient() {
    assertThat(limits.take("p1", GRACE)).isInstanceOf(Room.Some.class);
    assertThat(limits.take("p2", GRACE)).isInstanceOf(Room.Some.class);
    for (var contact : GRACE) {
      assertThat(refusal(limits.take("p3", List.of(contact))))
          .isEqualTo(LimitRefusal.RECIPIENT_LIMIT_REACHED);
    }
    for (var n = 0; n < 3; n++) {
      assertThat(limits.take("p3", List.of(n + "@in.example")))
          .as("who was refused for a person has used up nothing of the practice's")
          .isInstanceOf(Room.Some.class);
    }
  }

  @Test
  @DisplayName("INV-9 what was given back may be taken again")
  void given_back() {
    for (var n = 0; n < 5; n++) {
      limits.giveBack((Room.Some) limits.take("p1", GRACE));
    }
    assertThat(limits.take("p1", GRACE)).isInstanceOf(Room.Some.class);
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
    limits.take("p1", GRACE);
    assertThat(mongo.getDatabase(name).getCollection("invitation-counts").find())
        .hasSize(3)
        .map(Document::toJson)
        .noneMatch(one -> one.contains("grace") || one.contains("7400123456"));
  }

  @Test
  @DisplayName("INV-9 only what is sent counts: new, or again")
  void only_what_is_sent() {
    var limited = new Instance(mongo, name, world, clock, 3);
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
