package io.clientele.client.practice;

import java.util.Collection;
import java.util.Map;

/** What was heard of people: who works where. */
public interface Colleagues {

  /**
   * Whether this login was heard of, and its email is proven as far as was told: only such a one
   * may become a client's user without an invitation (CLI-11).
   */
  boolean mayJoin(String login);

  /** The role in this practice of each of these logins that works there. */
  Map<String, String> roles(Collection<String> logins, String practice);

  /** Whether more than one person works at this practice, as far as was heard (CLI-5). */
  boolean several(String practice);
}
