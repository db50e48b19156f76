package io.clientele.invitation.delivery;

import io.clientele.invitation.invitation.Invitation;

/**
 * Which message a provider is given and later tells of; it is all a provider learns of an
 * invitation.
 *
 * @param invitation the id
 * @param generation of the links in the message
 */
public record Reference(String invitation, int generation) {

  static Reference of(Invitation invitation) {
    return new Reference(invitation.id(), invitation.generation());
  }

  /** Both with a dot between: the same for every repeat, and nothing else has it. */
  @Override
  public String toString() {
    return invitation + "." + generation;
  }
}
