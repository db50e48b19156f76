package io.clientele.client.activity;

import java.time.Instant;

/**
 * A figure we did not make ourselves.
 *
 * @param asOf when it was so, as the one who reported it says; of a figure made of several, the
 *     oldest of theirs
 */
public record Figure<T>(T value, Instant asOf) {}
