package io.clientele.integration.connection;

import io.clientele.integration.provider.Organisation;
import io.clientele.platform.decision.Refusal;
import org.jspecify.annotations.Nullable;

/** Says who has an organisation that cannot be chosen (INT-3). */
final class Taken {

  private Taken() {}

  /**
   * @param holder what has it; null if that let go of it a moment ago
   * @param login who is told; nobody is told the id of somebody else's draft
   * @param named whether they see the client that has it, and so are told its id
   */
  static Refusal by(@Nullable Connection holder, Organisation chosen, String login, boolean named) {
    if (holder == null) {
      return because(chosen.name() + " was not free a moment ago; try again.");
    }
    if (holder.status().isAttached()) {
      var taken = because(chosen.name() + " is connected to another client already.");
      return named ? taken.with("client", holder.client()) : taken;
    }
    var held =
        because(
            chosen.name()
                + " is held by a connection that was started and not finished, until its time is"
                + " over.");
    var until = holder.lapsesAt() == null ? held : held.with("until", holder.lapsesAt());
    return holder.integratedBy().equals(login) ? until.with("draft", holder.id()) : until;
  }

  private static Refusal because(String detail) {
    return ConnectionReason.ORGANISATION_TAKEN.because(detail).about("organisation");
  }
}
