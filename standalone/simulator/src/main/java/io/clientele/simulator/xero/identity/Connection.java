package io.clientele.simulator.xero.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * An organisation a person has connected to the app (providers.md 2.2 [D]).
 *
 * @param id not the id of the organisation
 * @param updated when it was last connected
 */
public record Connection(
    UUID id, UUID person, UUID tenant, UUID authEvent, Instant created, Instant updated) {

  Connection again(Grant grant) {
    return new Connection(id, person, tenant, grant.authEvent(), created, grant.at());
  }

  static Connection first(UUID tenant, Grant grant) {
    return new Connection(
        UUID.randomUUID(), grant.person().id(), tenant, grant.authEvent(), grant.at(), grant.at());
  }
}
