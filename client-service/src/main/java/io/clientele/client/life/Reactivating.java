package io.clientele.client.life;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.ClientEvent.ClientReactivated;
import io.clientele.client.account.ClientStatus;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.bundle.Room;
import io.clientele.client.practice.PracticeReason;
import io.clientele.client.roster.Roster;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets a client's services run again (LIF-2); one its practice does not pay for needs no slot. */
record Reactivating(Instant now) {

  /**
   * The decision; one that is active already stays so.
   *
   * @param bundle null while its limit was not heard of
   * @param slot the intent by which it takes a slot
   */
  Decision<Client, ClientEvent> decide(
      @Nullable Client present, @Nullable Bundle bundle, String slot) {
    if (present == null) {
      return Decision.refused(Roster.notFound());
    }
    if (present.status() == ClientStatus.ACTIVE) {
      return Decision.unchanged();
    }
    var again = present.reactivated(slot);
    var against = against(present, again.usesSlot() ? room(bundle) : Optional.empty());
    return against.isEmpty()
        ? Decision.done(again, new ClientReactivated(present.id()))
        : Decision.refused(against);
  }

  private List<Refusal> against(Client present, Optional<Refusal> noRoom) {
    var early =
        Optional.ofNullable(present.deactivation()).flatMap(since -> Rest.lasting(since, now));
    return Stream.of(early, noRoom).flatMap(Optional::stream).toList();
  }

  private static Optional<Refusal> room(@Nullable Bundle bundle) {
    return bundle == null ? Optional.of(PracticeReason.notKnownYet()) : Room.lacking(bundle);
  }
}
