package io.clientele.client.activity;

import io.clientele.platform.aggregate.Heard;

/**
 * A report that is right in itself, and of which client it is.
 *
 * @param heard its place among the reports of its kind and source
 */
public record Reported<R>(String client, Heard heard, R report) {}
