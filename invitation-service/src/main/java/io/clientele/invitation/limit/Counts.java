package io.clientele.invitation.limit;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What was counted, over all instances. */
public interface Counts {

  /**
   * Counts one more, unless there are as many as may be: of any number at once no more succeed.
   *
   * @param until when the count is of no interest any more
   */
  boolean takeOne(String key, int most, Instant until);

  /** How many were counted under each of these; those under which none was are left out. */
  Map<String, Integer> taken(Collection<String> keys);

  /** One of those counted was none after all. */
  void giveBack(String key);
}
