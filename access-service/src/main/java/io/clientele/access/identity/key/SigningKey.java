package io.clientele.access.identity.key;

import io.clientele.access.identity.key.SigningKeyEvent.SigningKeyPublished;
import io.clientele.access.identity.key.SigningKeyEvent.SigningKeyRetired;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.secret.Sealing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key tokens are signed with.
 *
 * @param id the key id tokens name; a thumbprint, so that no two keys ever share one
 * @param generation 1 for the first key, 2 for the one that follows it; unique
 * @param jwk the public part (RFC 7517), as JSON
 * @param sealed the private part, as {@link Sealing} made it; empty once it is retired
 * @param retiredAt when nothing it signed was good any more; null until then
 */
record SigningKey(
    String id,
    int generation,
    String jwk,
    String sealed,
    Instant createdAt,
    @Nullable Instant retiredAt) {

  /** What others may know. */
  record Told(String id, String jwk, boolean retired) {}

  Decision<SigningKey, SigningKeyEvent> published() {
    return Decision.done(this, new SigningKeyPublished(id));
  }

  /** Signs nothing again and proves nothing; what it could sign with is gone. */
  Decision<SigningKey, SigningKeyEvent> retire(Instant now) {
    return retiredAt != null
        ? Decision.unchanged()
        : Decision.done(
            new SigningKey(id, generation, jwk, "", createdAt, now), new SigningKeyRetired(id));
  }

  Told told() {
    return new Told(id, jwk, retiredAt != null);
  }
}
