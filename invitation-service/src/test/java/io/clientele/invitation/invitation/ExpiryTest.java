package io.clientele.invitation.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.invitation.Instance;
import io.clientele.invitation.StoreTest;
import io.clientele.testkit.AtOnce;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExpiryTest extends StoreTest {

  @Test
  @DisplayName(
      "INV-2 what is over expires though nobody looks, and is told once by several instances")
  void told_once() {
    var ids = IntStream.range(0, 20).mapToObj(n -> invited(OFFER, n + "@in.example")).toList();
    ids.forEach(id -> sent(id, Channel.EMAIL));
    clock.turn(Story.WEEK.minusMillis(1));
    instance.expiry.run();
    assertThat(ids).allMatch(id -> instance.read(id).status() == InvitationStatus.PENDING);
    clock.turn(java.time.Duration.ofMillis(1));
    AtOnce.all(
        IntStream.range(0, 4)
            .mapToObj(n -> new Instance(mongo, name, world, clock))
            .map(other -> Executors.callable(other.expiry::run))
            .toList());
    for (var id : ids) {
      assertThat(instance.read(id).status()).isEqualTo(InvitationStatus.EXPIRED);
      assertThat(instance.events(id))
          .containsExactly("InvitationCreated.v1", "InvitationSent.v1", "InvitationExpired.v1");
    }
  }

  @Test
  @DisplayName("INV-2 what was never handed to a provider does not expire")
  void what_is_queued_does_not_expire() {
    var id = invited();
    clock.turn(Story.WEEK.multipliedBy(9));
    instance.expiry.run();
    assertThat(instance.read(id).status()).isEqualTo(InvitationStatus.PENDING);
  }

  @Test
  @DisplayName("INV-2 one that cannot be ended holds up no other")
  void one_that_cannot_be_ended() {
    var first = invited();
    sent(first, Channel.EMAIL);
    clock.turn(java.time.Duration.ofSeconds(1));
    var second = invited(OFFER, "hal@in.example");
    sent(second, Channel.EMAIL);
    spoil(first);
    clock.turn(Story.WEEK);
    assertThatThrownBy(instance.expiry::run).isInstanceOf(RuntimeException.class);
    assertThat(instance.read(second).status()).isEqualTo(InvitationStatus.EXPIRED);
  }

  /** As if written by a release that knows a role we do not. */
  private void spoil(String id) {
    mongo
        .getDatabase(name)
        .getCollection("invitation")
        .updateOne(
            new Document("_id", id),
            new Document("$set", new Document("offer.role", "OF_A_LATER_RELEASE")));
  }
}
