package io.clientele.invitation.invitation;

import io.clientele.invitation.link.Links;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one invitation, which go their ways together: what ends the one ends the other.
 *
 * @param sms null if the person has no mobile number
 */
record Messages(Message email, @Nullable Message sms) {

  /** The first ones, in the queue from then on. */
  static Messages queued(String id, Invitee to, int generation, Links links, Instant from) {
    return new Messages(
        Message.queued(hash(id, Channel.EMAIL, generation, links), from),
        to.mobile() == null
            ? null
            : Message.queued(hash(id, Channel.SMS, generation, links), from));
  }

  /** The same once more with the links of a new generation, due at once (INV-3). */
  Messages again(String id, int generation, Links links, Instant now) {
    return new Messages(
        email.again(hash(id, Channel.EMAIL, generation, links), now),
        sms == null ? null : sms.again(hash(id, Channel.SMS, generation, links), now));
  }

  private static String hash(String id, Channel channel, int generation, Links links) {
    return links.of(id, channel.name(), generation).hash();
  }

  /** The message by a channel, if there is one. */
  Optional<Message> by(Channel channel) {
    return Optional.ofNullable(channel == Channel.EMAIL ? email : sms);
  }

  /** By which channel a link was sent, if it is alive. */
  Optional<Channel> channelOf(String link) {
    if (link.equals(email.link())) {
      return Optional.of(Channel.EMAIL);
    }
    return sms != null && link.equals(sms.link()) ? Optional.of(Channel.SMS) : Optional.empty();
  }

  /** With another message by this channel, where there is one. */
  Messages with(Channel channel, UnaryOperator<Message> change) {
    return channel == Channel.EMAIL
        ? new Messages(change.apply(email), sms)
        : new Messages(email, sms == null ? null : change.apply(sms));
  }

  /** The invitation ended, and by none of the links. */
  Messages dead() {
    return with(Channel.EMAIL, Message::dead).with(Channel.SMS, Message::dead);
  }

  /** The invitation ended by one link, which may be followed again; the other is dead (INV-4). */
  Messages usedBy(Channel used) {
    var other = used == Channel.EMAIL ? Channel.SMS : Channel.EMAIL;
    return with(used, Message::used).with(other, Message::dead);
  }

  /** Whether none of them has reached, or will reach, anybody. */
  boolean areHopeless() {
    return email.isHopeless() && (sms == null || sms.isHopeless());
  }
}
