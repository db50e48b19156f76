package io.clientele.client.account;

import java.util.Collection;
import java.util.Map;

/** Which clients are there already that somebody is about to add (CLI-14, BLK-3). */
@FunctionalInterface
public interface AddedBefore {

  /** The ids of the clients that were added as one of these, by {@link Client#addedAs}. */
  Map<String, String> clients(Collection<String> addedAs);
}
