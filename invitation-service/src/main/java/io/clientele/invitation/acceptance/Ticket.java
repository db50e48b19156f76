package io.clientele.invitation.acceptance;

import java.time.Duration;
import java.time.Instant;

/**
 * What access-service wants to see of whoever joins.
 *
 * @param text whoever has it may join in the name of the person invited
 */
public record Ticket(String text, Instant expiresAt) {

  /** How long a ticket is good for; the link gives another one. */
  public static final Duration VALID = Duration.ofMinutes(15);

  @Override
  public String toString() {
    return "Ticket"; // in no log
  }
}
