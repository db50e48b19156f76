package io.clientele.simulator.xero.identity;

import java.util.UUID;

/** Somebody with a Xero login. */
public record Person(UUID id, String name, String email) {

  /** True if this is the id or the email of the person, in any case. */
  public boolean is(String idOrEmail) {
    return id.toString().equalsIgnoreCase(idOrEmail) || email.equalsIgnoreCase(idOrEmail);
  }
}
