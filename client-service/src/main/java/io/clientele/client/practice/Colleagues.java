package io.clientele.client.practice;

import java.util.Optional;

/** What was heard of people: who works where. */
public interface Colleagues {

  /** Whether anything was heard of this login. */
  boolean knows(String login);

  /** The role this login has in this practice, if it works there. */
  Optional<String> role(String login, String practice);

  /** Whether more than one person works at this practice, as far as was heard (CLI-5). */
  boolean several(String practice);
}
