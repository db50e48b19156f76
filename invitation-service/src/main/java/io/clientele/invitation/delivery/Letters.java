package io.clientele.invitation.delivery;

import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.link.Links;
import io.clientele.invitation.practice.Practices;
import java.time.Duration;
import java.util.Optional;

/** Writes letters; the same invitation, channel and generation gives the same link. */
public final class Letters {

  private final Practices practices;
  private final Links links;
  private final String publicUrl;
  private final Duration valid;

  /**
   * Letters with links to this address.
   *
   * @param publicUrl without a slash at the end
   * @param valid for how long links work
   */
  public Letters(Practices practices, Links links, String publicUrl, Duration valid) {
    this.practices = practices;
    this.links = links;
    this.publicUrl = publicUrl;
    this.valid = valid;
  }

  /** The letter for a channel; empty until we have heard what the practice is called. */
  Optional<Letter> write(Invitation invitation, Channel channel) {
    var link = links.of(invitation.id(), channel.name(), invitation.generation());
    return practices
        .find(invitation.offer().practice())
        .map(
            practice ->
                Letter.of(
                    invitation, practice.name(), publicUrl + "/invitation/" + link.text(), valid));
  }
}
