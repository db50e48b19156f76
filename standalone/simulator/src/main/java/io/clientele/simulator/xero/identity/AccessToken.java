package io.clientele.simulator.xero.identity;

import java.time.Instant;
import java.util.UUID;

/** What an access token of ours says. */
public record AccessToken(UUID authEvent, UUID person, Scopes scopes, Instant expires) {}
