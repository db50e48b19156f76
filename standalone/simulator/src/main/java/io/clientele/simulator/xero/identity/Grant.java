package io.clientele.simulator.xero.identity;

import io.clientele.simulator.provider.Person;
import java.time.Instant;
import java.util.UUID;

/**
 * What one person allowed the app in one go.
 *
 * @param authEvent its id; connections carry it as {@code authEventId}
 */
public record Grant(UUID authEvent, Person person, Scopes scopes, Instant at) {}
