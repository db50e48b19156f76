package io.clientele.client.bundle;

import java.time.Instant;

/**
 * What someone is about to do with one slot: promised to one client until it is known whether the
 * client took it.
 *
 * @param id new for every attempt; the client that takes the slot carries it
 * @param at when it was placed
 */
public record Intent(String id, String client, Instant at) {}
