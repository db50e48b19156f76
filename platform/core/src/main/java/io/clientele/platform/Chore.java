package io.clientele.platform;

import java.time.Duration;

/**
 * Something a service does again and again by itself. Every instance does it; so it must be safe
 * when several do it at once.
 *
 * @param name for the log
 * @param every the pause between two runs
 * @param work what to do; what it throws is logged and the next run comes all the same
 */
public record Chore(String name, Duration every, Runnable work) {}
