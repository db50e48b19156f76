package io.clientele.platform.recording;

import org.jspecify.annotations.Nullable;

/**
 * What a decision changed, as far as one of its events tells.
 *
 * @param id of the aggregate
 * @param name the wire name of the event, {@code AccessGranted.v1}
 * @param before the state before the decision; null if there was none
 * @param after the state that follows from the whole decision, also where it has several events
 */
public record Change<S, E>(String id, String name, @Nullable S before, S after, E event) {}
