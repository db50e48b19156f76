package io.clientele.invitation.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clientele.invitation.StoreTest;
import io.clientele.invitation.limit.Limits.Room;
import io.clientele.invitation.limit.mongo.LimitCollections;
import io.clientele.testkit.AtOnce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
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
    var tight = new Limits(counts, new Recipients("c2VjcmV0"), new Most(1, 1, 1, 2), clock);
    for (var n = 0; n < Limits.LONGEST_WAIT; n++) {
      tight.takeAhead(P2, List.of(n + "@in.example"));
    }
    var last = tight.takeAhead(P2, List.of("last@in.example"));
    assertThat(last.from()).isEqualTo(clock.instant().plus(Duration.ofDays(Limits.LONGEST_WAIT)));
    assertThat(last.keys()).as("goes uncounted").isEmpty();
  }

  @Test
  @DisplayName("INV-9 what waits takes half of a day to come: the rest is for who asks then")
  void half_of_each_day() {
    var now = clock.instant();
    var days = new ArrayList<Long>();
    for (var n = 0; n < 12; n++) {
      var from = limits.takeAhead(P1, List.of(n + "@in.example")).from();
      days.add(Duration.between(now, from).toDays());
    }
    assertThat(days).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 1L, 1L, 1L, 2L, 2L, 2L);
    clock.turn(Duration.ofDays(1));
    for (var n = 0; n < 3; n++) {
      assertThat(limits.take(P1, List.of("hand" + n + "@in.example")))
          .isInstanceOf(Room.Some.class);
    }
    assertThat(refusal(limits.take(P1, List.of("hand@in.example"))))
        .isEqualTo(LimitRefusal.PRACTICE_LIMIT_REACHED);
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
}
