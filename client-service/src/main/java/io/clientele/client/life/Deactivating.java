package io.clientele.client.life;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.ClientEvent.ClientDeactivated;
import io.clientele.client.account.ClientStatus;
import io.clientele.client.practice.Practice;
import io.clientele.client.practice.PracticeReason;
import io.clientele.client.roster.Roster;
import io.clientele.platform.decision.Decision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stops a client's services (LIF-2).
 *
 * @param practice whose client it is; null while it was not heard of
 * @param login who does it
 */
record Deactivating(@Nullable Practice practice, String login, Instant now) {

  /**
   * The decision; one that is deactivated already stays so, with the days it was given.
   *
   * @param slot the intent by which its slot is freed
   */
  Decision<Client, ClientEvent> decide(@Nullable Client present, String slot) {
    if (present == null) {
      return Decision.refused(Roster.notFound());
    }
    if (present.status() == ClientStatus.DEACTIVATED) {
      return Decision.unchanged();
    }
    if (practice == null) {
      return Decision.refused(PracticeReason.notKnownYet());
    }
    var rest = Rest.begun(now, login, practice.timeZone());
    return Decision.done(
        present.deactivated(rest, slot),
        new ClientDeactivated(present.id(), rest.reactivatableFrom()));
  }
}
