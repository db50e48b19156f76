package io.clientele.integration.lists;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ReferenceItem;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the entries of lists are kept. */
public interface Items {

  /**
   * Begins to write a list, or goes on with it under the same run.
   *
   * @param run in which the list is, or was last, read whole
   */
  Writing write(String connection, ListName list, String run);

  /** Drops all entries of a connection; nobody reads them any more. */
  void drop(String connection);

  /** A page of a list, by name. */
  ItemPage find(String connection, ListName list, ItemQuery query);

  /** One entry by the provider's id; an archived one, too. */
  Optional<ReferenceItem> find(String connection, ListName list, String externalId);

  /**
   * Gives every entry of a list that may still be used, by name; one at a time, however long the
   * list is.
   */
  void each(String connection, ListName list, Consumer<ReferenceItem> each);

  /** A list being written, whole or what has changed of it; entries that come twice are one. */
  interface Writing {

    /** Takes one entry; it may wait for others before it is stored. */
    void add(ReferenceItem item);

    /**
     * Stores what waits, and archives what this run has not seen: it is gone at the provider.
     *
     * @return how many entries the run has seen
     */
    int finish();

    /**
     * Stores what waits, and archives nothing: what did not come has not changed.
     *
     * @return how many entries the run has now
     */
    int finishChanges();
  }
}
