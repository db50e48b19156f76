package io.clientele.integration.connection;

import org.jspecify.annotations.Nullable;

/**
 * Whose sign-in our own form is for, so that nobody signs in for somebody else unawares (INT-3).
 *
 * @param client what the client is called; null if we have not heard that
 * @param refused how often what was typed was refused for good
 */
public record Asked(@Nullable String client, int refused) {}
