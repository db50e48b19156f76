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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens invitations: asked by a colleague, or with a new client (CLI-6). */
public final class Inviting {

  private final Aggregates<Invitation, InvitationEvent> aggregates;
  private final Admission admission;
  private final Practices practices;
  private final Clients clients;
  private final Links links;
  private final Clock clock;

  /** Inviting into these. */
  public Inviting(
      Aggregates<Invitation, InvitationEvent> aggregates,
      Admission admission,
      Practices practices,
      Clients clients,
      Links links,
      Clock clock) {
    this.aggregates = aggregates;
    this.admission = admission;
    this.practices = practices;
    this.clients = clients;
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
    var repeated = repeated(id, cause);
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
    return admission.admit(
        caller,
        offer,
        invitee,
        () -> aggregates.command(id, cause, known -> open(known, id, offer, invitee), answer));
  }

  /**
   * What was answered under this key before: it is asked for first, so that a repeat is answered as
   * it was whatever has changed since (CLI-14).
   *
   * @param id as of {@link #invite}
   */
  public Optional<Outcome<Invitation>> repeated(String id, Cause cause) {
    return aggregates.repeated(aggregates.find(id), cause);
  }

  private List<Refusal> against(Invite asked, Caller caller, String country) {
    var all = new ArrayList<>(asked.faults(country));
    if (asked.kind() == Kind.COLLEAGUE || asked.client() != null) {
      admission.against(caller, asked.kind(), asked.client()).ifPresent(all::add);
    }
    return all;
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
        ? Invitation.open(id, offer, invitee, links, clock.instant(), clock.instant())
        : Decision.refused(
            InvitationRefusal.KEY_OUTLIVED.because(
                "This Idempotency-Key was used more than a day ago."));
  }

  /**
   * Invites whom an event asks for, once. Who has joined already is not invited, and who has an
   * open invitation keeps that one (INV-4b). The client was active when this was asked. It counts
   * as any other; where there is no room for it today it waits for a day that has some (INV-9).
   *
   * @param id derived from the event
   */
  public void invite(String id, Heard heard, Cause cause, Offer offer, Invitee invitee) {
    try {
      admission.admitAhead(offer, invitee, from -> open(id, heard, cause, offer, invitee, from));
    } catch (NotUnique e) {
      if (!e.names(Invitation.OPEN_KEY_INDEX)) {
        throw e;
      }
      // Marked as seen: told again when that invitation has ended, it must not open another.
      aggregates.react(id, heard, cause, known -> Decision.unchanged());
    }
  }

  /** Whether it was opened now. */
  private boolean open(
      String id, Heard heard, Cause cause, Offer offer, Invitee invitee, Instant from) {
    var opened = new AtomicBoolean();
    var isNew =
        aggregates.react(
            id,
            heard,
            cause,
            known -> {
              opened.set(known == null && !admission.isMember(offer, invitee));
              return opened.get()
                  ? Invitation.open(id, offer, invitee, links, clock.instant(), from)
                  : Decision.unchanged();
            });
    return isNew && opened.get();
  }

  private static Outcome<Invitation> refused(Refusal why) {
    return new Outcome.Refused<>(List.of(why));
  }
}
