package io.clientele.invitation.letter;

/** Why a letter is written. */
public enum Occasion {
  INVITATION,
  /** The week is nearly over, and nobody has said yes (INV-10). */
  REMINDER
}
