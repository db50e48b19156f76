package io.clientele.invitation.letter;

import io.clientele.invitation.invitation.InvitationRefusal;
import io.clientele.invitation.invitation.Kind;
import io.clientele.invitation.invitation.Language;
import io.clientele.invitation.invitation.Rights;
import io.clientele.invitation.inviter.Clients;
import io.clientele.platform.token.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows letters before they are sent, to who may send them (INV-9). */
public final class Previewing {

  private final Rights rights;
  private final Clients clients;
  private final Letters letters;

  /** Previewing of these. */
  public Previewing(Rights rights, Clients clients, Letters letters) {
    this.rights = rights;
    this.clients = clients;
    this.letters = letters;
  }

  /**
   * The letter that this caller would send.
   *
   * @param client whose user would be invited; null for a colleague
   * @param name whom it would greet; empty if nobody by name
   */
  public Preview preview(
      Caller caller, @Nullable String client, Language language, Occasion occasion, String name) {
    var against =
        client == null
            ? rights.against(caller, Kind.COLLEAGUE, "")
            : rights.against(caller, Kind.CLIENT_USER, client);
    if (against.isPresent()) {
      return new Preview.Refused(against.get());
    }
    var business = client == null ? Optional.of("") : clients.businessName(client);
    return business
        .flatMap(
            called ->
                letters.sample(
                    caller.practice(), language, occasion, client == null ? null : called, name))
        .<Preview>map(Preview.Shown::new)
        .orElseGet(
            () ->
                new Preview.Refused(InvitationRefusal.notKnownYet("this practice or this client")));
  }
}
