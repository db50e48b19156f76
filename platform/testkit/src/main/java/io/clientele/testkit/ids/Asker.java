package io.clientele.testkit.ids;

import java.util.Map;

/**
 * Somebody who asks.
 *
 * @param name for what a failure says
 * @param bearer their {@code Authorization} header
 * @param own ids that they may use, by the name of the parameter
 * @param hidden ids of things that are there and that they must not know of, by the same names
 */
public record Asker(
    String name, String bearer, Map<String, String> own, Map<String, String> hidden) {

  public Asker {
    own = Map.copyOf(own);
    hidden = Map.copyOf(hidden);
  }
}
