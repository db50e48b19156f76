package io.clientele.invitation.invitation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is offered, and by whom.
 *
 * @param practice the practice that invites
 * @param client the client a user of its business is invited to; null for a colleague
 * @param business what that client is called; null for a colleague
 * @param by the login that invites
 */
public record Offer(
    Kind kind,
    String practice,
    @Nullable String client,
    @Nullable String business,
    Role role,
    List<Permission> permissions,
    String by) {

  public Offer {
    permissions = List.copyOf(permissions);
    if (role.kind() != kind || (kind == Kind.CLIENT_USER) != (client != null)) {
      throw new IllegalArgumentException("no " + kind + " has role " + role + " in " + client);
    }
  }

  /** To work at a practice. */
  public static Offer toColleague(
      String practice, Role role, List<Permission> permissions, String by) {
    return new Offer(Kind.COLLEAGUE, practice, null, null, role, permissions, by);
  }

  /** To be a user of a client. */
  public static Offer toClientUser(
      String practice, String client, String business, Role role, String by) {
    return new Offer(Kind.CLIENT_USER, practice, client, business, role, List.of(), by);
  }

  /** The same, by somebody else; what they may give is asked when it is accepted (INV-4a). */
  Offer by(String inviter) {
    return new Offer(kind, practice, client, business, role, permissions, inviter);
  }

  /** Membership and email: of two invitations with one key, one is one too many (INV-4b). */
  String key(Invitee invitee) {
    return kind + ":" + Objects.requireNonNullElse(client, practice) + ":" + invitee.emailKey();
  }
}
