package io.clientele.invitation.invitation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The message by one channel. While it is queued, {@code due} and {@code attempts} belong to
 * whoever delivers it and change without a version of the invitation.
 *
 * @param link the hash of its link; null once the link is dead
 * @param due when to try next to send it; null if it is not to be sent any more
 * @param attempts how often that was tried
 * @param reason why it was given up; null if it was not
 */
public record Message(
    MessageStatus status,
    @Nullable String link,
    @Nullable Instant due,
    int attempts,
    @Nullable String reason) {

  static Message queued(String link, Instant now) {
    return new Message(MessageStatus.QUEUED, link, now, 0, null);
  }

  Message sent() {
    return new Message(MessageStatus.SENT, link, null, attempts, null);
  }

  Message failed(String why) {
    return new Message(MessageStatus.FAILED, link, null, attempts, why);
  }

  /** The invitation ended, and not by its link. */
  Message dead() {
    return new Message(status, null, null, attempts, reason);
  }

  /** The invitation ended by its link, which may be followed again. */
  Message used() {
    return new Message(status, link, null, attempts, reason);
  }

  boolean isQueued() {
    return status == MessageStatus.QUEUED;
  }

  boolean isHopeless() {
    return status == MessageStatus.FAILED;
  }
}
