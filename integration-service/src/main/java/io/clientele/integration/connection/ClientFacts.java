package io.clientele.integration.connection;

import org.jspecify.annotations.Nullable;

/**
 * What decides whether a client can be connected, as it was heard.
 *
 * @param practice the practice that looks after it; null if it was last heard of by a release that
 *     kept its status alone
 * @param selfEmployed whether it is marked so; then it has no accounting software (CLI-12)
 */
public record ClientFacts(@Nullable String practice, ClientStatus status, boolean selfEmployed) {}
