package io.clientele.simulator.twilio;

import java.time.Instant;

/**
 * A text message that was caught.
 *
 * @param sid Twilio's id of it
 * @param from a number, or the id of a messaging service
 */
public record Text(String sid, String to, String from, String body, Instant at) {

  /** The end of numbers whose texts are taken and then lost, to try that out. */
  private static final String LOST = "0009";

  /** Whether it will never arrive. */
  public boolean isLost() {
    return to.endsWith(LOST);
  }
}
