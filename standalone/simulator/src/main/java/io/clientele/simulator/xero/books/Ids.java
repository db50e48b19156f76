package io.clientele.simulator.xero.books;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Ids that are the same at every start. */
public final class Ids {

  private Ids() {}

  /** The id of something that has a key of its own inside something else. */
  public static UUID of(Object owner, String kind, Object key) {
    return UUID.nameUUIDFromBytes((owner + "/" + kind + "/" + key).getBytes(UTF_8));
  }
}
