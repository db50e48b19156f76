package io.clientele.client.practicecode;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is without a code for a moment, so that codes can move in a circle.
 *
 * @param client whose code it is now
 * @param code what it gives away, as it was typed
 */
record Aside(String client, String code) {

  private static final char BETWEEN = ' '; // in no id

  /** As it is noted for the day it is done. */
  String note() {
    return client + BETWEEN + code;
  }

  /** What was noted; empty if nothing was. */
  static Optional<Aside> noted(@Nullable String note) {
    return Optional.ofNullable(note)
        .map(text -> text.split(String.valueOf(BETWEEN), 2))
        .map(parts -> new Aside(parts[0], parts[1]));
  }
}
