package io.clientele.access.guessing;

import java.time.Instant;

/**
 * A browser somebody has signed in with.
 *
 * @param hash of what it is known by
 * @param login who signed in
 * @param mark of the password they had then: with a new one no device is known any longer
 * @param expiresAt until when it is known
 */
public record Device(String hash, String login, String mark, Instant expiresAt) {}
