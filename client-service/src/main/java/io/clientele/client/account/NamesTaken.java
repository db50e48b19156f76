package io.clientele.client.account;

import java.util.Collection;
import java.util.Set;

/**
 * Which names are given away, as it is now: so that it is told beforehand. Of several who take one
 * at once, the unique indexes let in the first.
 */
public interface NamesTaken {

  /**
   * Whether a client has this practice code (COD-1).
   *
   * @param key as {@link PracticeCode#key} makes it
   * @param but the one client that may
   */
  boolean hasCode(String key, String but);

  /**
   * Whether a client has, or ever had, this extract address (CLI-7).
   *
   * @param key as {@link Client#extractKey} makes it
   * @param but the one client that may
   */
  boolean hasAddress(String key, String but);

  /** Those of these practice codes, each as a key, that a client has. */
  Set<String> codes(Collection<String> keys);

  /** Those of these extract addresses, each as a key, that a client has or ever had. */
  Set<String> addresses(Collection<String> keys);
}
