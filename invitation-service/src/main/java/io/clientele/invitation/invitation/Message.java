package io.clientele.invitation.invitation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The message by one channel. While it is queued, {@code due}, {@code attempts} and {@code
 * busySince} belong to whoever delivers it and change without a version of the invitation.
 *
 * @param link the hash of its link; null once the link is dead
 * @param due when to try next to send it, or once it was sent a reminder of it; null if neither is
 *     to be sent any more
 * @param attempts how often that was tried
 * @param reason why it was given up or came back; null if it was not
 * @param story how far it came when, oldest first, of earlier generations too; only the newest
 *     steps are kept, and none of what was stored before there was a story
 * @param busySince when its recipient first could not be served; null if that never was, and where
 *     it was stored before that was kept
 */
public record Message(
    MessageStatus status,
    @Nullable String link,
    @Nullable Instant due,
    int attempts,
    @Nullable String reason,
    List<Step> story,
    @Nullable Instant busySince) {

  private static final int LONGEST_STORY = 20;

  /**
   * That it came so far (INV-7).
   *
   * @param reason why it was given up or came back; null if it was not
   */
  public record Step(Instant at, MessageStatus status, @Nullable String reason) {}

  /** Read from the store the story may be missing. */
  public Message(
      MessageStatus status,
      @Nullable String link,
      @Nullable Instant due,
      int attempts,
      @Nullable String reason,
      @Nullable List<Step> story,
      @Nullable Instant busySince) {
    this.status = status;
    this.link = link;
    this.due = due;
    this.attempts = attempts;
    this.reason = reason;
    this.story = story == null ? List.of() : List.copyOf(story);
    this.busySince = busySince;
  }

  static Message queued(String link, Instant now) {
    return new Message(MessageStatus.QUEUED, link, now, 0, null, List.of(), null).told(now);
  }

  /** Queued anew with another link. */
  Message again(String other, Instant now) {
    return new Message(MessageStatus.QUEUED, other, now, 0, null, story, null).told(now);
  }

  Message sent(Instant now, @Nullable Instant remindAt) {
    return new Message(MessageStatus.SENT, link, remindAt, attempts, null, story, null).told(now);
  }

  Message reminded() {
    return new Message(status, link, null, attempts, reason, story, null);
  }

  Message failed(String why, Instant now) {
    return new Message(MessageStatus.FAILED, link, null, attempts, why, story, null).told(now);
  }

  Message delivered(Instant now) {
    return new Message(MessageStatus.DELIVERED, link, due, attempts, null, story, null).told(now);
  }

  /** Its link stays: a message that came back once may have arrived all the same. */
  Message bounced(String why, Instant now) {
    return new Message(MessageStatus.BOUNCED, link, null, attempts, why, story, null).told(now);
  }

  /** The invitation ended, and not by its link. */
  Message dead() {
    return new Message(status, null, null, attempts, reason, story, null);
  }

  /** The invitation ended by its link, which may be followed again. */
  Message used() {
    return new Message(status, link, null, attempts, reason, story, null);
  }

  private Message told(Instant at) {
    var steps = Stream.concat(story.stream(), Stream.of(new Step(at, status, reason))).toList();
    var newest = steps.subList(Math.max(0, steps.size() - LONGEST_STORY), steps.size());
    return new Message(status, link, due, attempts, reason, newest, null);
  }

  /** Whether no provider has taken it yet. */
  public boolean isQueued() {
    return status == MessageStatus.QUEUED;
  }

  boolean isSent() {
    return status == MessageStatus.SENT;
  }

  /** Whether it is out, and nothing is known that speaks against its having arrived. */
  boolean isOut() {
    return isSent() || status == MessageStatus.DELIVERED;
  }

  /** Whether a reminder of it is still to be sent. */
  boolean isToBeRemindedOf() {
    return isOut() && due != null;
  }

  boolean isHopeless() {
    return status == MessageStatus.FAILED;
  }
}
