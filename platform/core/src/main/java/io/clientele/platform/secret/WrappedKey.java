package io.clientele.platform.secret;

/**
 * A data key as it is stored beside what it seals: worth nothing without the key it is wrapped
 * under (INT-8).
 *
 * @param under the id of that key; see {@link SealingKeys#idOf}
 * @param wrapped the data key, sealed and in Base64
 */
public record WrappedKey(String under, String wrapped) {

  @Override
  public String toString() {
    return "WrappedKey under " + under;
  }
}
