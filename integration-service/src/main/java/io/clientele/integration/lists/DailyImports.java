package io.clientele.integration.lists;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** When connections are to be imported again without being asked; a time for each. */
public interface DailyImports {

  /**
   * The next import of a connection.
   *
   * @param at to the millisecond
   */
  record Plan(String connection, Instant at) {}

  /** Sets when the next import is to be made, in place of what was set before. */
  void plan(String connection, Instant at);

  /** Sets it where nothing is set. */
  void planFirst(String connection, Instant at);

  /** No import is made without being asked any more, unless another was planned meanwhile. */
  void forget(Plan plan);

  /** Those whose time has come, the oldest first. */
  List<Plan> due(Instant now, int most);

  /** Those of some connections for which anything is set. */
  Set<String> planned(Collection<String> connections);
}
