package io.clientele.access.login;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somewhere a login belongs; a token is for one of these. */
public sealed interface Account permits Membership, ClientMembership {

  /** What a token calls it: {@code practice/<id>} or {@code client/<id>}. */
  String account();

  /** The name of the role there. */
  String roleName();

  /** Single permissions on top of the role. */
  List<String> permissions();

  /** The invitation that was followed last; null for what needed none. */
  @Nullable String invitation();

  /** By what the login belongs there: the invitation, or the place itself where none was needed. */
  default String reason() {
    var followed = invitation();
    return followed == null ? account() : followed;
  }

  /** The same place, reached by another invitation: whoever waits for that one hears of it. */
  Account by(String invitation);
}
