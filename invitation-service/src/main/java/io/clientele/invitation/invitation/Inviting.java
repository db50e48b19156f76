package io.clientele.invitation.invitation;

import io.clientele.invitation.inviter.Clients;
import io.clientele.invitation.link.Links;
import io.clientele.invitation.practice.Practices;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens invitations: asked by a colleague, or with a new client (CLI-6). */
public final class Inviting {

  private final Aggregates<Invitation, InvitationEvent> aggregates;
  private final Invitations invitations;
  private final Practices practices;
  private final Clients clients;
  private final Rights rights;
  private final Links links;
  private final Clock clock;

  /** Inviting into these. */
  public Inviting(
      Aggregates<Invitation, InvitationEvent> aggregates,
      Invitations invitations,
      Practices practices,
      Clients clients,
      Rights rights,
      Links links,
      Clock clock) {
    this.aggregates = aggregates;
    this.invitations = invitations;
    this.practices = practices;
    this.clients = clients;
    this.rights = rights;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Invites somebody. Who has what is offered, or an open invitation to it, is refused before
   * anything is sent (INV-4b).
   *
   * @param id of the invitation, derived from the caller's key
   * @param answer what the caller is told, kept with the key
   */
  public Outcome<Invitation> invite(
      String id, Invite asked, Caller caller, Cause cause, Function<Invitation, ?> answer) {
    // First, so that a repeat is answered as it was whatever has changed since (CLI-14).
    var repeated = aggregates.repeated(aggregates.find(id), cause);
    if (repeated.isPresent()) {
      return repeated.get();
    }
    var practice = practices.find(asked.practice()).orElse(null);
    if (practice == null) {
      return refused(InvitationRefusal.notKnownYet("this practice"));
    }
    var against = against(asked, caller, practice.country());
    if (!against.isEmpty()) {
      return new Outcome.Refused<>(against);
    }
    var offer = offer(asked, caller);
    var invitee = asked.invitee(practice.country());
    if (isMember(offer, invitee)) {
      return refused(
          InvitationRefusal.ALREADY_MEMBER
              .because("This person has joined already.")
              .about("email"));
    }
    try {
      return aggregates.command(id, cause, known -> open(known, id, offer, invitee), answer);
    } catch (NotUnique e) {
      if (!e.names(Invitation.OPEN_KEY_INDEX)) {
        throw e;
      }
      return refused(
          InvitationRefusal.ALREADY_INVITED
              .because("This person has an open invitation to this already.")
              .about("email"));
    }
  }

  /**
   * Only of those who joined by an invitation do we know both email and login. Who joins right
   * after the look may be invited once too often, and is then told that all is done.
   */
  private boolean isMember(Offer offer, Invitee invitee) {
    return invitations.joinedAs(offer.key(invitee)).stream()
        .anyMatch(login -> rights.has(login, offer));
  }

  private List<Refusal> against(Invite asked, Caller caller, String country) {
    var all = new ArrayList<>(asked.faults(country));
    if (asked.kind() == Kind.COLLEAGUE || asked.client() != null) {
      rights
          .against(caller, asked.kind(), Objects.requireNonNullElse(asked.client(), ""))
          .or(() -> againstUnnamed(asked.client()))
          .or(() -> againstDeactivated(asked.client()))
          .ifPresent(all::add);
    }
    return all;
  }

  /** Who sees a client may be heard before its name is. */
  private Optional<Refusal> againstUnnamed(@Nullable String client) {
    return client == null || clients.businessName(client).isPresent()
        ? Optional.empty()
        : Optional.of(InvitationRefusal.notKnownYet("this client").about("client"));
  }

  private Optional<Refusal> againstDeactivated(@Nullable String client) {
    return client != null && clients.isDeactivated(client)
        ? Optional.of(
            InvitationRefusal.CLIENT_DEACTIVATED
                .because("This client is deactivated: its services have stopped.")
                .about("client"))
        : Optional.empty();
  }

  private Offer offer(Invite asked, Caller caller) {
    var client = asked.client();
    if (client == null) {
      return Offer.toColleague(asked.practice(), asked.role(), asked.permissions(), caller.login());
    }
    return clients
        .businessName(client)
        .map(
            business ->
                Offer.toClientUser(
                    asked.practice(), client, business, asked.role(), caller.login()))
        .orElseThrow();
  }

  private Decision<Invitation, InvitationEvent> open(
      @Nullable Invitation known, String id, Offer offer, Invitee invitee) {
    return known == null
        ? Invitation.open(id, offer, invitee, links, clock.instant())
        : Decision.refused(
            InvitationRefusal.KEY_OUTLIVED.because(
                "This Idempotency-Key was used more than a day ago."));
  }

  /**
   * Invites whom an event asks for, once. Who has joined already is not invited, and who has an
   * open invitation keeps that one (INV-4b). The client was active when this was asked.
   *
   * @param id derived from the event
   */
  public void invite(String id, Heard heard, Cause cause, Offer offer, Invitee invitee) {
    try {
      aggregates.react(
          id,
          heard,
          cause,
          known ->
              known == null && !isMember(offer, invitee)
                  ? Invitation.open(id, offer, invitee, links, clock.instant())
                  : Decision.unchanged());
    } catch (NotUnique e) {
      if (!e.names(Invitation.OPEN_KEY_INDEX)) {
        throw e;
      }
      // Marked as seen: told again when that invitation has ended, it must not open another.
      aggregates.react(id, heard, cause, known -> Decision.unchanged());
    }
  }

  private static Outcome<Invitation> refused(Refusal why) {
    return new Outcome.Refused<>(List.of(why));
  }
}
