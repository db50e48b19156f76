package io.clientele.simulator.provider;

import io.clientele.simulator.books.Ids;
import java.util.UUID;

/** Somebody with a login at a provider. */
public record Person(UUID id, String name, String email) {

  /** Somebody who is there at every start, by the same id wherever the root is the same. */
  public static Person invented(String root, String name, String email) {
    return new Person(Ids.of(root, "person", email), name, email);
  }

  /** True if this is the id or the email of the person, in any case. */
  public boolean is(String idOrEmail) {
    return id.toString().equalsIgnoreCase(idOrEmail) || email.equalsIgnoreCase(idOrEmail);
  }
}
