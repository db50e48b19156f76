package io.clientele.integration.lists;

import java.time.Instant;
import java.util.List;

/** When connections are to be imported again without being asked; a time for each. */
public interface DailyImports {

  /** Sets when the next import is to be made, in place of what was set before. */
  void plan(String connection, Instant at);

  /** No import is made without being asked any more. */
  void forget(String connection);

  /** Those whose time has come, the oldest first. */
  List<String> due(Instant now, int most);
}
