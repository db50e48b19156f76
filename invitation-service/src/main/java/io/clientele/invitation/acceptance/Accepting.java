package io.clientele.invitation.acceptance;

import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.invitation.invitation.InvitationRefusal;
import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.Invitations;
import io.clientele.invitation.invitation.PublicInvitation;
import io.clientele.invitation.invitation.Rights;
import io.clientele.invitation.practice.Practice;
import io.clientele.invitation.practice.Practices;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.secret.LinkToken;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the yes of whoever has a link. */
public final class Accepting {

  private final Aggregates<Invitation, InvitationEvent> aggregates;
  private final Invitations invitations;
  private final Practices practices;
  private final Rights rights;
  private final Tickets tickets;
  private final Clock clock;

  /** Accepting these. */
  public Accepting(
      Aggregates<Invitation, InvitationEvent> aggregates,
      Invitations invitations,
      Practices practices,
      Rights rights,
      Tickets tickets,
      Clock clock) {
    this.aggregates = aggregates;
    this.invitations = invitations;
    this.practices = practices;
    this.rights = rights;
    this.tickets = tickets;
    this.clock = clock;
  }

  /** What a link leads to; changes nothing (INV-4a). Empty if it leads nowhere (INV-5). */
  public Optional<Opened> open(LinkToken link) {
    return invitations
        .byLink(link.hash())
        .filter(
            found -> found.status() == InvitationStatus.ACCEPTED || found.isOpen(clock.instant()))
        .map(this::opened);
  }

  private Opened opened(Invitation invitation) {
    var offer = invitation.offer();
    return new Opened(
        offer.kind(),
        practices.find(offer.practice()).map(Practice::name).orElse(null),
        offer.business(),
        invitation.status(),
        invitation.joined(),
        invitation.expiresAt(),
        invitation.invitee().language());
  }

  /**
   * Says yes: one write, by which the other link dies (INV-4). The same link again gives another
   * ticket until the person has joined.
   *
   * @throws io.clientele.platform.aggregate.TryAgain after losing too many races
   */
  public Answer accept(LinkToken link, Cause cause) {
    var hash = link.hash();
    var found = invitations.byLink(hash).orElse(null);
    if (found == null) {
      return new Answer.Refused(List.of(InvitationRefusal.linkNotFound()));
    }
    // No key: the link itself makes a repeat harmless, and nothing secret is kept with a key.
    var outcome =
        aggregates.command(
            found.id(),
            cause.unkeyed(),
            invitation -> decide(invitation, hash),
            PublicInvitation::of);
    return switch (outcome) {
      case Outcome.Done<Invitation> done -> taken(done.state(), hash);
      case Outcome.Unchanged<Invitation> same -> taken(same.state(), hash);
      case Outcome.Refused<Invitation> no -> new Answer.Refused(no.why());
      case Outcome.Repeated<Invitation> never -> throw new IllegalStateException("sent no key");
    };
  }

  private Decision<Invitation, InvitationEvent> decide(
      @Nullable Invitation invitation, String hash) {
    if (invitation == null) {
      return Decision.refused(InvitationRefusal.linkNotFound());
    }
    return switch (invitation.accept(hash, clock.instant())) {
      case Decision.Refused<Invitation, InvitationEvent> no -> no;
      case Decision.Done<Invitation, InvitationEvent> yes -> standing(invitation, yes);
      case Decision.Unchanged<Invitation, InvitationEvent> again -> standing(invitation, again);
    };
  }

  /** The offer must still stand, whenever a ticket for it is given away (INV-4a). */
  private Decision<Invitation, InvitationEvent> standing(
      Invitation invitation, Decision<Invitation, InvitationEvent> yes) {
    Optional<Refusal> against = rights.againstStanding(invitation.offer());
    return against.<Decision<Invitation, InvitationEvent>>map(Decision::refused).orElse(yes);
  }

  private Answer taken(Invitation invitation, String hash) {
    Channel channel = invitation.channelOf(hash).orElseThrow();
    return new Answer.Taken(tickets.issue(invitation, channel, clock.instant()));
  }
}
