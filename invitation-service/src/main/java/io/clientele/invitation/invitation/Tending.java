package io.clientele.invitation.invitation;

import io.clientele.invitation.link.Links;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends invitations again (INV-3) and takes them back (INV-8): for those who see one and might make
 * it now. To anybody else it is not there (LST-4).
 */
public final class Tending {

  private final Aggregates<Invitation, InvitationEvent> aggregates;
  private final Admission admission;
  private final Rights rights;
  private final Links links;
  private final Clock clock;

  /** Tending these. */
  public Tending(
      Aggregates<Invitation, InvitationEvent> aggregates,
      Admission admission,
      Rights rights,
      Links links,
      Clock clock) {
    this.aggregates = aggregates;
    this.admission = admission;
    this.rights = rights;
    this.links = links;
    this.clock = clock;
  }

  /**
   * Sends one again. What holds for a new one is asked of it too: who resends may invite to it, the
   * client is active (LIF-2), the person has not joined and has no other open invitation (INV-4b).
   *
   * @param at where the caller looks for it
   * @param answer what the caller is told, kept with the key
   */
  public Outcome<Invitation> resend(
      Account at, String id, Caller caller, Cause cause, Function<Invitation, ?> answer) {
    return tend(
        at,
        id,
        caller,
        cause,
        found -> again(found, caller, cause, now -> resent(now, caller), answer));
  }

  /**
   * The same for one that still has the links of this generation: who was sent it again since is
   * not sent it once more.
   */
  public Outcome<Invitation> resendOnce(
      Account at, String id, int generation, Caller caller, Cause cause) {
    return tend(
        at,
        id,
        caller,
        cause,
        found ->
            again(
                found,
                caller,
                cause,
                now ->
                    now.generation() == generation
                        ? resent(now, caller)
                        : Decision.refused(InvitationRefusal.sentSince()),
                Invitation::id));
  }

  private Decision<Invitation, InvitationEvent> resent(Invitation now, Caller caller) {
    return now.resend(caller.login(), links, clock.instant());
  }

  private Outcome<Invitation> again(
      Invitation found,
      Caller caller,
      Cause cause,
      Function<Invitation, Decision<Invitation, InvitationEvent>> decide,
      Function<Invitation, ?> answer) {
    var offer = found.offer();
    return admission
        .against(caller, offer.kind(), offer.client())
        .<Outcome<Invitation>>map(Tending::refused)
        .orElseGet(
            () ->
                admission.admit(
                    caller,
                    offer,
                    found.invitee(),
                    () -> command(found.id(), cause, decide, answer)));
  }

  /** What {@link #resend} would come to for many, one after the other, as things are now. */
  public Forecast forecast(Account at, Caller caller) {
    return new Forecast(
        at, caller, aggregates::find, rights, admission, found -> resent(found, caller));
  }

  /** Takes one back; one that has ended without a yes stays as it is. */
  public Outcome<Invitation> revoke(
      Account at, String id, Caller caller, Cause cause, Function<Invitation, ?> answer) {
    return tend(
        at,
        id,
        caller,
        cause,
        found ->
            rights
                .against(caller, found.offer())
                .<Outcome<Invitation>>map(Tending::refused)
                .orElseGet(
                    () ->
                        command(
                            id,
                            cause,
                            now -> now.revoke(caller.login(), clock.instant()),
                            answer)));
  }

  /** Repeats come first: they are answered as they were whatever has changed since (CLI-14). */
  private Outcome<Invitation> tend(
      Account at,
      String id,
      Caller caller,
      Cause cause,
      Function<Invitation, Outcome<Invitation>> act) {
    var found = aggregates.find(id);
    return aggregates
        .repeated(found, cause)
        .orElseGet(
            () ->
                seen(found.state(), at, caller)
                    .map(act)
                    .orElseGet(() -> refused(InvitationRefusal.notFound())));
  }

  private Optional<Invitation> seen(@Nullable Invitation found, Account at, Caller caller) {
    return Optional.ofNullable(found)
        .filter(one -> at.has(one.offer()) && rights.sees(caller, one.offer()));
  }

  private Outcome<Invitation> command(
      String id,
      Cause cause,
      Function<Invitation, Decision<Invitation, InvitationEvent>> decide,
      Function<Invitation, ?> answer) {
    return aggregates.command(
        id, cause, now -> decide.apply(Objects.requireNonNull(now, id)), answer);
  }

  private static Outcome<Invitation> refused(Refusal why) {
    return new Outcome.Refused<>(List.of(why));
  }
}
