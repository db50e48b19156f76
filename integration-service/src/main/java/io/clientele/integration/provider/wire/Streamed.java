package io.clientele.integration.provider.wire;

import io.clientele.integration.provider.ProviderFault.Passing;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was around an array that was read.
 *
 * @param array where it was looked for
 * @param enclosed whether the object was there that should have it
 * @param there whether it was there, if only empty
 * @param elements how many objects it had
 * @param rest what was kept of what lay around it
 */
public record Streamed(
    String array, boolean enclosed, boolean there, int elements, ObjectNode rest) {

  /**
   * The same, if the array was there.
   *
   * @throws Passing if it was not: an answer that is not the provider's empties no list
   */
  public Streamed required() {
    return only(there);
  }

  /**
   * The same, for a provider that leaves an empty array out of its object.
   *
   * @throws Passing if that object was not there
   */
  public Streamed optional() {
    return only(enclosed);
  }

  private Streamed only(boolean sound) {
    if (!sound) {
      throw new Passing("no " + (array.isEmpty() ? "array" : array) + " in the answer", null);
    }
    return this;
  }
}
