package io.clientele.access.joining;

import static io.clientele.platform.permission.Permission.INVITE_CLIENT_USERS;
import static io.clientele.platform.permission.Permission.INVITE_COLLEAGUES;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.Viewers;
import io.clientele.access.login.Login;

/** Whether whoever invited somebody could still do so: it is asked again at the end (INV-4a). */
final class Inviter {

  private Inviter() {}

  /** For a client's own business: a colleague who sees the client, or a user of its own. */
  static boolean stillMay(Login inviter, ClientAccess access, Viewers viewers) {
    var colleague = inviter.at(access.practice()).filter(at -> at.may(INVITE_CLIENT_USERS));
    return (colleague.isPresent() && viewers.sees(inviter, access))
        || access.user(inviter.id()).filter(user -> user.may(INVITE_CLIENT_USERS)).isPresent();
  }

  /** For a practice: who may invite colleagues there. */
  static boolean stillMay(Login inviter, String practice) {
    return inviter.at(practice).filter(at -> at.may(INVITE_COLLEAGUES)).isPresent();
  }
}
