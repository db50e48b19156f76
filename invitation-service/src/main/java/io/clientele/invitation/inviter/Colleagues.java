package io.clientele.invitation.inviter;

import io.clientele.platform.token.Caller;
import java.util.Optional;

/** What was heard of the people who invite. */
public interface Colleagues {

  /** Whether anything was heard of this login yet. */
  boolean knows(String login);

  /** This login as it would call now, if it is a colleague in this practice. */
  Optional<Caller> find(String login, String practice);

  /** This login as it would call now, if it is one of the people of this client's own business. */
  Optional<Caller> userOf(String login, String client);
}
