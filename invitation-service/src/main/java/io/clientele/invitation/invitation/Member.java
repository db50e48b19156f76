package io.clientele.invitation.invitation;

/**
 * Who an invitation has made a member.
 *
 * @param login of the person who joined
 * @param key membership and email: the next invitation to the same is recognised by it (INV-4b)
 */
public record Member(String login, String key) {

  @Override
  public String toString() {
    return "Member[" + login + "]"; // an email is in no log
  }
}
