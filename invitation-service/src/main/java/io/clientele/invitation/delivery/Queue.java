package io.clientele.invitation.delivery;

import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The messages that wait to be sent; it survives whatever dies. */
public interface Queue {

  /**
   * A message that is ours to send.
   *
   * @param attempt 1 for the first
   * @param until nobody else tries it before then
   */
  record Claim(Invitation invitation, Channel channel, int attempt, Instant until) {}

  /** More are not counted one by one: by then somebody is awake. */
  int MOST = 10_000;

  /**
   * What waits by one channel.
   *
   * @param messages at most {@link #MOST}
   * @param since when the one that has waited longest was queued; null if none waits
   */
  record Waiting(long messages, @Nullable Instant since) {}

  /**
   * What waits by this channel for a provider; not what is to be reminded of some day.
   *
   * @param soon what waits is due by then
   */
  Waiting waiting(Channel channel, Instant soon);

  /** Takes the message that has been due longest; nobody else will until {@code until}. */
  Optional<Claim> claim(Channel channel, Instant now, Instant until);

  /** It is not sent at all, unless it has been settled meanwhile. */
  void drop(Claim claim);

  /** It is due again then, unless it has been settled meanwhile. */
  void postpone(Claim claim, Instant until);

  /**
   * Its recipient cannot be served: it is due again then, unless it has been settled meanwhile.
   *
   * @param since when that was so for the first time
   */
  void putOff(Claim claim, Instant until, Instant since);
}
