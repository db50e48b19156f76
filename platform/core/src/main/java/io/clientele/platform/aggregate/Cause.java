package io.clientele.platform.aggregate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who or what is behind a write.
 *
 * @param actor the id of the login, client or service that acts
 * @param key the caller's idempotency key, if one was sent (CLI-14)
 * @param causation the id of the event that led here, or null for a request
 * @param traceparent the W3C trace this belongs to, or null
 * @param from the network address a person acts from, or null; it is told on no topic (ACC-10)
 */
public record Cause(
    String actor,
    @Nullable IdempotencyKey key,
    @Nullable String causation,
    @Nullable String traceparent,
    @Nullable String from) {

  /** A cause without key, trace or preceding event: a service acting by itself. */
  public static Cause of(String actor) {
    return new Cause(actor, null, null, null, null);
  }

  /**
   * The same request, done by somebody who has shown meanwhile who they are; without its key, which
   * belongs to whoever sent it.
   */
  public Cause by(String other) {
    return new Cause(other, null, causation, traceparent, from);
  }

  /** The same, and nothing is kept with its key: that was not sent for what is done now. */
  public Cause unkeyed() {
    return by(actor);
  }

  /** The same with another key, which is made of the one that was sent. */
  public Cause keyed(IdempotencyKey other) {
    return new Cause(actor, other, causation, traceparent, from);
  }

  /**
   * The id of what this cause creates: always the same for the same caller and key, so that a
   * repeat finds what the first attempt made; a new one when no key was sent.
   *
   * @param purpose tells apart several things created by one request
   */
  public String newId(String purpose) {
    return key == null
        ? UUID.randomUUID().toString()
        : UUID.nameUUIDFromBytes((purpose + "|" + key.hash()).getBytes(StandardCharsets.UTF_8))
            .toString();
  }
}
