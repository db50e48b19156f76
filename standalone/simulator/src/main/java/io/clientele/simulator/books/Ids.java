package io.clientele.simulator.books;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.UUID;

/** Ids that are the same at every start. */
public final class Ids {

  private Ids() {}

  /** The id of something that has a key of its own inside something else. */
  public static UUID of(Object owner, String kind, Object key) {
    return UUID.nameUUIDFromBytes((owner + "/" + kind + "/" + key).getBytes(UTF_8));
  }

  /** Reads an id; empty if it is none. */
  public static Optional<UUID> read(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
