package io.clientele.platform.aggregate;

/**
 * The event an aggregate reacts to, as far as the store must know it.
 *
 * @param source the aggregate that told it, {@code practice/0198…}: never the service
 * @param sequence its place among the events of that aggregate
 */
public record Heard(String source, long sequence) {}
