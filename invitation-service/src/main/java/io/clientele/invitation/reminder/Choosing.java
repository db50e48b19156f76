package io.clientele.invitation.reminder;

import io.clientele.invitation.invitation.InvitationRefusal;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import io.clientele.platform.token.Caller;
import java.util.Optional;

/** A practice says whether people are reminded of its invitations (INV-10). */
public final class Choosing {

  private final Reminders reminders;

  /** Choosing among these. */
  public Choosing(Reminders reminders) {
    this.reminders = reminders;
  }

  /** Whether the caller's practice wants reminders; each of its colleagues may know. */
  public boolean wanted(Caller caller) {
    return reminders.wanted(caller.practice());
  }

  /**
   * Switches them on or off, for what is not reminded of yet. Safe to repeat.
   *
   * @return why not; empty if it was done
   */
  public Optional<Refusal> choose(Caller caller, boolean wanted, Cause cause) {
    if (!caller.may(Permission.INVITE_COLLEAGUES)) {
      return Optional.of(
          InvitationRefusal.PRACTICE_ADMIN_ONLY
              .because("Only a practice admin says whether people are reminded.")
              .with("requiredRole", Roles.needed(Permission.INVITE_COLLEAGUES)));
    }
    reminders.want(caller.practice(), wanted, cause.actor());
    return Optional.empty();
  }
}
