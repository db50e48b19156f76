package io.clientele.client.practice;

import java.util.Collection;
import java.util.Set;

/** What was heard of teams. */
public interface Teams {

  /** Those of these ids that are teams of this practice, and not dissolved (CLI-5). */
  Set<String> there(String practice, Collection<String> teams);
}
