package io.clientele.invitation.invitation;

import io.clientele.invitation.inviter.Clients;
import io.clientele.invitation.limit.Limits;
import io.clientele.invitation.limit.Limits.Room;
import io.clientele.invitation.limit.Sender;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What must hold for an invitation to be open from now on, be it new or sent again. */
public final class Admission {

  private final Invitations invitations;
  private final Clients clients;
  private final Rights rights;
  private final Limits limits;

  /** Admission among these. */
  public Admission(Invitations invitations, Clients clients, Rights rights, Limits limits) {
    this.invitations = invitations;
    this.clients = clients;
    this.rights = rights;
    this.limits = limits;
  }

  /**
   * What stands against this caller's inviting to it now: their rights, and what became of the
   * client.
   *
   * @param client whose user to invite; null for a colleague
   */
  Optional<Refusal> against(Caller caller, Kind kind, @Nullable String client) {
    return rights
        .against(caller, kind, Objects.requireNonNullElse(client, ""))
        .or(() -> againstUnnamed(client))
        .or(() -> againstDeactivated(client));
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

  /**
   * Only of those who joined by an invitation do we know both email and login. Who joins right
   * after the look may be invited once too often, and is then told that all is done.
   */
  boolean isMember(Offer offer, Invitee invitee) {
    var key = offer.key(invitee);
    return invitations.joinedAs(List.of(key)).getOrDefault(key, List.of()).stream()
        .anyMatch(login -> rights.has(login, offer));
  }

  /** What {@link #admit} would say to many that a practice sends, one after the other. */
  Foresight foresight(String practice) {
    return new Foresight(invitations, rights, limits.outlook(new Sender.OfPractice(practice)));
  }

  /**
   * Opens one to a person who does not have what is offered, nor an open invitation to it, and was
   * not sent too many today.
   */
  Outcome<Invitation> admit(
      Caller caller, Offer offer, Invitee invitee, Supplier<Outcome<Invitation>> opening) {
    if (isMember(offer, invitee)) {
      return refused(InvitationRefusal.alreadyMember());
    }
    return switch (limits.take(sender(caller, offer), invitee.contacts())) {
      case Room.None none -> refused(none.why());
      case Room.Some counted -> open(opening, counted);
    };
  }

  /** Its own people use up nothing of the practice that looks after their client. */
  private static Sender sender(Caller caller, Offer offer) {
    return caller.client().isEmpty()
        ? new Sender.OfPractice(offer.practice())
        : new Sender.OfClient(caller.client());
  }

  /**
   * Opens one that was asked for with something else, when there is room for it: nobody can be told
   * that there is none today.
   *
   * @param opening opens it, to go out at that time; false if it was not opened
   */
  void admitAhead(Offer offer, Invitee invitee, Predicate<Instant> opening) {
    var counted = limits.takeAhead(new Sender.OfPractice(offer.practice()), invitee.contacts());
    counting(counted, () -> opening.test(counted.from()), opened -> opened);
  }

  private Outcome<Invitation> open(Supplier<Outcome<Invitation>> opening, Room.Some counted) {
    try {
      return counting(counted, opening, outcome -> outcome instanceof Outcome.Done<Invitation>);
    } catch (NotUnique e) {
      if (!e.names(Invitation.OPEN_KEY_INDEX)) {
        throw e;
      }
      return refused(InvitationRefusal.alreadyInvited());
    }
  }

  /**
   * What is not opened does not count. Whoever does not know whether it was tries again: what was
   * opened though the answer was lost is counted once or not at all, and not for each time.
   */
  private <T> T counting(Room.Some counted, Supplier<T> opening, Predicate<T> isOpened) {
    var opened = false;
    try {
      var outcome = opening.get();
      opened = isOpened.test(outcome);
      return outcome;
    } finally {
      if (!opened) {
        limits.giveBack(counted);
      }
    }
  }

  private static Outcome<Invitation> refused(Refusal why) {
    return new Outcome.Refused<>(List.of(why));
  }
}
