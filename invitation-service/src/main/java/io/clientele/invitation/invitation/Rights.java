package io.clientele.invitation.invitation;

import io.clientele.invitation.inviter.Clients;
import io.clientele.invitation.inviter.Colleagues;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import io.clientele.platform.token.Caller;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who may invite to what, and who sees which invitation (INV-1). */
public final class Rights {

  private final Colleagues colleagues;
  private final Clients clients;

  /** Rights by what was heard of these. */
  public Rights(Colleagues colleagues, Clients clients) {
    this.colleagues = colleagues;
    this.clients = clients;
  }

  /**
   * Why this caller may not make such an offer, of their own practice or, to the people of their
   * client, of the one that looks after it; empty if they may.
   */
  public Optional<Refusal> against(Caller caller, Kind kind, String client) {
    return switch (kind) {
      case COLLEAGUE ->
          caller.may(Permission.INVITE_COLLEAGUES)
              ? Optional.empty()
              : Optional.of(
                  InvitationRefusal.PRACTICE_ADMIN_ONLY
                      .because("Only a practice admin invites colleagues.")
                      .with("requiredRole", Roles.needed(Permission.INVITE_COLLEAGUES)));
      case CLIENT_USER -> {
        // Asked first: what is heard between the two must not make a new client an unknown one.
        var isNew = clients.isNew(client, caller.practice()) || client.equals(caller.client());
        if (!clients.sees(caller, client)) {
          yield Optional.of(unseen(isNew));
        }
        yield caller.may(Permission.INVITE_CLIENT_USERS)
            ? Optional.empty()
            : Optional.of(
                InvitationRefusal.BUSINESS_ADMIN_ONLY.because(
                    "Only a business admin of the client invites people to it."));
      }
    };
  }

  /** Why this caller may not make this very offer; empty if they may. */
  Optional<Refusal> against(Caller caller, Offer offer) {
    return against(caller, offer.kind(), Objects.requireNonNullElse(offer.client(), ""));
  }

  private static Refusal unseen(boolean isNew) {
    return isNew
        ? InvitationRefusal.notKnownYet("who sees this client").about("client")
        : InvitationRefusal.CLIENT_NOT_FOUND
            .because("There is no such client, or you do not see it.")
            .about("client");
  }

  /** Whether this caller sees such an invitation: who sees a client, if they may invite to it. */
  public boolean sees(Caller caller, Offer offer) {
    var client = offer.client();
    return (caller.seesEveryClient() && caller.practice().equals(offer.practice()))
        || (client != null
            && caller.may(Permission.INVITE_CLIENT_USERS)
            && clients.sees(caller, client));
  }

  /** Whether this login has what is offered, as far as we have heard (INV-4b). */
  boolean has(String login, Offer offer) {
    var client = offer.client();
    return client == null
        ? colleagues.find(login, offer.practice()).isPresent()
        : clients.sees(new Caller(login, "", client, offer.role().name(), Set.of()), client);
  }

  /** Who has made it as they would call now: a colleague, or one of the client's own people. */
  private Stream<Caller> makers(Offer offer) {
    var client = offer.client();
    return Stream.concat(
        colleagues.find(offer.by(), offer.practice()).stream(),
        client == null ? Stream.empty() : colleagues.userOf(offer.by(), client).stream());
  }

  /** Why the offer does not stand any more, by what its maker may do now (INV-4a). */
  public Optional<Refusal> againstStanding(Offer offer) {
    var client = offer.client();
    if (!colleagues.knows(offer.by()) || (client != null && !clients.isKnown(client))) {
      return Optional.of(InvitationRefusal.notKnownYet("who invites"));
    }
    return makers(offer).anyMatch(one -> against(one, offer).isEmpty())
        ? Optional.empty()
        : Optional.of(
            InvitationRefusal.INVITER_MAY_NOT.because(
                "This cannot be accepted at the moment. Please ask whoever invited you."));
  }
}
