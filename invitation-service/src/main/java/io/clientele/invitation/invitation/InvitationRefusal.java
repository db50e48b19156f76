package io.clientele.invitation.invitation;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;

/** Why nobody is invited, an invitation stays as it is, or a yes is not taken. */
public enum InvitationRefusal implements Reason {
  PRACTICE_ADMIN_ONLY("INV-1", Kind.FORBIDDEN),
  BUSINESS_ADMIN_ONLY("INV-1", Kind.FORBIDDEN),
  CLIENT_NOT_FOUND("LST-4", Kind.NOT_FOUND),
  CLIENT_DEACTIVATED("LIF-2", Kind.CONFLICT),
  INVITATION_NOT_FOUND("INV-8", Kind.NOT_FOUND),
  NOT_KNOWN_YET("INV-1", Kind.NOT_YET),
  ROLE_OF_ANOTHER_KIND("INV-1", Kind.INVALID),
  CLIENT_REQUIRED("INV-1", Kind.INVALID),
  CLIENT_NOT_EXPECTED("INV-1", Kind.INVALID),
  PERMISSIONS_NOT_EXPECTED("INV-1", Kind.INVALID),
  EMAIL_INVALID("INV-4b", Kind.INVALID),
  MOBILE_INVALID("INV-9", Kind.INVALID),
  KEY_OUTLIVED("CLI-14", Kind.INVALID),
  ALREADY_INVITED("INV-4b", Kind.CONFLICT),
  ALREADY_MEMBER("INV-4b", Kind.CONFLICT),
  INVITATION_ACCEPTED("INV-3", Kind.CONFLICT),
  INVITATION_REVOKED("INV-8", Kind.CONFLICT),
  INVITATION_SENT_SINCE("INV-3", Kind.CONFLICT),
  LINK_NOT_FOUND("INV-5", Kind.NOT_FOUND),
  INVITER_MAY_NOT("INV-4a", Kind.CONFLICT),
  INVITATION_DONE("INV-4", Kind.CONFLICT);

  private final String rule;
  private final Kind kind;

  InvitationRefusal(String rule, Kind kind) {
    this.rule = rule;
    this.kind = kind;
  }

  @Override
  public String rule() {
    return rule;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  /** Unknown, dead, expired: one answer, which tells nothing (INV-5). */
  public static Refusal linkNotFound() {
    return LINK_NOT_FOUND.because(
        "This link leads nowhere. It may have been used or have expired.");
  }

  /** The person has joined already. */
  public static Refusal done() {
    return INVITATION_DONE.because("You have joined already; please sign in.");
  }

  /** The person has said yes: there is nothing to send again. */
  static Refusal accepted() {
    return INVITATION_ACCEPTED.because("This person has said yes already.");
  }

  /** The person has joined: there is nothing to take back. */
  static Refusal joined() {
    return INVITATION_ACCEPTED.because("This person has joined already.");
  }

  /** What was taken back stays so. */
  static Refusal revoked() {
    return INVITATION_REVOKED.because("This invitation was taken back; please make a new one.");
  }

  /** The person has what is offered (INV-4b). */
  static Refusal alreadyMember() {
    return ALREADY_MEMBER.because("This person has joined already.").about("email");
  }

  /** The person is invited to the same by another one (INV-4b). */
  static Refusal alreadyInvited() {
    return ALREADY_INVITED
        .because("This person has an open invitation to this already.")
        .about("email");
  }

  /** Somebody was quicker: its links are newer than those that were looked at. */
  static Refusal sentSince() {
    return INVITATION_SENT_SINCE.because("It has been sent again since by somebody.");
  }

  /** There is none, or it is not for the caller's eyes. */
  public static Refusal notFound() {
    return INVITATION_NOT_FOUND.because("There is no such invitation, or you do not see it.");
  }

  /** News of what was named is still on its way here. */
  public static Refusal notKnownYet(String what) {
    return NOT_KNOWN_YET.because("We have not heard of " + what + " yet; try again in a moment.");
  }
}
