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

  /** A cause that comes from nowhere in the network. */
  public Cause(
      String actor,
      @Nullable IdempotencyKey key,
      @Nullable String causation,
      @Nullable String traceparent) {
    this(actor, key, causation, traceparent, null);
  }

  /** A cause without key, trace or preceding event: a service acting by itself. */
  public static Cause of(String actor) {
    return new Cause(actor, null, null, null);
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
