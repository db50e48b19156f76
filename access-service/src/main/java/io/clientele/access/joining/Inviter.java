package io.clientele.access.joining;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientUser;
import io.clientele.access.login.ClientRole;
import io.clientele.access.login.Login;
import io.clientele.access.login.Role;

/** Whether whoever invited somebody could still do so: it is asked again at the end (INV-4a). */
final class Inviter {

  private Inviter() {}

  /** For a client's own business: who sees the client, and who is its admin. */
  static boolean stillMay(Login inviter, ClientAccess access) {
    return access.seenByColleague(inviter)
        || access
            .user(inviter.id())
            .map(ClientUser::role)
            .filter(role -> role == ClientRole.BUSINESS_ADMIN)
            .isPresent();
  }

  /** For a practice: its admins. */
  static boolean stillMay(Login inviter, String practice) {
    return inviter.at(practice).filter(at -> at.role() == Role.PRACTICE_ADMIN).isPresent();
  }
}
