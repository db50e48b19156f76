package io.clientele.subscription.licence;

import io.clientele.subscription.plan.AddOn;
import java.util.Map;

/**
 * The add-ons of a client.
 *
 * @param licences by add-on; one that is missing it does not have
 */
public record Licensing(Map<AddOn, Licence> licences) {

  public Licensing {
    licences = Map.copyOf(licences);
  }

  /** Without any. */
  public static Licensing none() {
    return new Licensing(Map.of());
  }
}
