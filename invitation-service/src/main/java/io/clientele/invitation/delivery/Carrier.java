package io.clientele.invitation.delivery;

import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.letter.Letter;
import java.util.Objects;

/** Brings letters out, each by its channel. */
public final class Carrier {

  private final Post post;
  private final Texts texts;

  /** Carrying by these. */
  public Carrier(Post post, Texts texts) {
    this.post = post;
    this.texts = texts;
  }

  Handover carry(Letter letter, Invitation invitation, Channel channel) {
    var to = invitation.invitee();
    var about = Reference.of(invitation);
    return switch (channel) {
      case EMAIL -> post.deliver(letter, to.email(), about);
      case SMS -> texts.send(Objects.requireNonNull(to.mobile()), letter.shortText(), about);
    };
  }
}
