package io.clientele.simulator.provider;

import java.util.UUID;

/** Somebody with a login at a provider. */
public record Person(UUID id, String name, String email) {

  /** True if this is the id or the email of the person, in any case. */
  public boolean is(String idOrEmail) {
    return id.toString().equalsIgnoreCase(idOrEmail) || email.equalsIgnoreCase(idOrEmail);
  }
}
