package io.clientele.integration.sealing;

import java.time.Instant;
import java.util.Set;

/** Since when which key seals: while it is being changed some instances have the next already. */
public interface KeyTimes {

  /** An instance seals under this key; only the first time of each key is kept. */
  void seals(String key, Instant since);

  /**
   * The key that was the last to become one that seals; empty text if none ever did.
   *
   * @param lost ids of keys that are passed over
   */
  String newest(Set<String> lost);
}
