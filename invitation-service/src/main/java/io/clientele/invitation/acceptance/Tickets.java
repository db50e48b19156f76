package io.clientele.invitation.acceptance;

import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import java.time.Instant;

/** Issues tickets. */
public interface Tickets {

  /** A new ticket for whoever followed the link of this channel. */
  Ticket issue(Invitation invitation, Channel channel, Instant now);
}
