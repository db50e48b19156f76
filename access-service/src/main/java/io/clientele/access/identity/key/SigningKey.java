package io.clientele.access.identity.key;

import io.clientele.access.identity.key.SigningKeyEvent.SigningKeyPublished;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.secret.Sealing;
import java.time.Instant;

/**
 * A key tokens are signed with.
 *
 * @param id the key id tokens name; a thumbprint, so that no two keys ever share one
 * @param generation 1 for the first key, 2 for the one that follows it; unique
 * @param jwk the public part (RFC 7517), as JSON
 * @param sealed the private part, as {@link Sealing} made it
 */
record SigningKey(String id, int generation, String jwk, String sealed, Instant createdAt) {

  /** What others may know. */
  record Told(String id, String jwk) {}

  Decision<SigningKey, SigningKeyEvent> published() {
    return Decision.done(this, new SigningKeyPublished(id));
  }

  Told told() {
    return new Told(id, jwk);
  }
}
