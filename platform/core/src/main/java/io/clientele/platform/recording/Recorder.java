package io.clientele.platform.recording;

import java.util.List;
import org.bson.Document;

/** Puts entries on record. */
@FunctionalInterface
public interface Recorder {

  /** That of a service that keeps no record. */
  Recorder NONE =
      entries -> {
        throw new IllegalStateException("there is nothing to keep a record in");
      };

  /**
   * Puts these on record, each unless it is there; when this returns, a majority of the store has
   * them. What throws is tried again.
   *
   * @param entries in their order, at least one; each has an id of its own for ever
   */
  void put(List<Document> entries);
}
