package io.clientele.simulator.twilio;

import java.time.Instant;

/**
 * A text message that was caught.
 *
 * @param sid Twilio's id of it
 * @param from a number, or the id of a messaging service
 */
public record Text(String sid, String to, String from, String body, Instant at) {}
