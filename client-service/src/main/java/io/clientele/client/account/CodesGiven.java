package io.clientele.client.account;

import java.util.Collection;
import java.util.Map;

/** Which practice codes clients have, as it is now, many at once (COD-2). */
public interface CodesGiven {

  /** The codes of these clients as they were typed, by client; of those that have one. */
  Map<String, String> of(Collection<String> clients);

  /**
   * Who has these codes, by the code's key; of those that somebody has.
   *
   * @param keys as {@link PracticeCode#key} makes them
   */
  Map<String, String> holders(Collection<String> keys);
}
