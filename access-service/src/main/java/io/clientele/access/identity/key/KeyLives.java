package io.clientele.access.identity.key;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which of the keys there are signs, and which are over: a new one is told for a while before it
 * signs, so that nobody meets a token whose key they have not heard of; the one before is good
 * until what it signed last is over.
 *
 * @param told how long before it signs
 * @param kept how long after its successor signs
 */
record KeyLives(Duration told, Duration kept) {

  /** When a key signs, unless it is the first. */
  Instant signsFrom(SigningKey key) {
    return key.createdAt().plus(told);
  }

  /** The one to sign with now, of keys newest first; empty if there are none. */
  Optional<SigningKey> signing(List<SigningKey> keys, Instant now) {
    return keys.stream()
        .filter(key -> !now.isBefore(signsFrom(key)))
        .findFirst()
        .or(() -> keys.isEmpty() ? Optional.empty() : Optional.of(keys.getLast()));
  }

  /** Those whose last token is over, of keys newest first. */
  List<SigningKey> over(List<SigningKey> keys, Instant now) {
    return keys.stream()
        .filter(
            key ->
                keys.stream()
                    .filter(later -> later.generation() > key.generation())
                    .anyMatch(later -> !now.isBefore(signsFrom(later).plus(kept))))
        .toList();
  }
}
