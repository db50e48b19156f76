package io.clientele.simulator.xero;

import io.clientele.simulator.books.Ids;
import io.clientele.simulator.oauth.Grant;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * An organisation a person has connected to the app (providers.md 2.2 [D]).
 *
 * @param id not the id of the organisation
 * @param tenant the id of the organisation
 * @param authEvent the id of the grant that connected it last
 * @param updated when that was
 */
public record Connection(UUID id, String tenant, UUID authEvent, Instant created, Instant updated) {

  /**
   * What a person's grants connect, the oldest first: one connection for each organisation, however
   * often it was allowed.
   */
  static List<Connection> of(List<Grant> grants) {
    var connections = new LinkedHashMap<String, Connection>();
    for (var grant : grants) {
      for (var tenant : grant.organisations()) {
        var before = connections.get(tenant);
        connections.putLast(tenant, before == null ? first(tenant, grant) : before.again(grant));
      }
    }
    return List.copyOf(connections.values());
  }

  private static Connection first(String tenant, Grant grant) {
    var id = Ids.of(grant.id(), "connection", tenant);
    return new Connection(id, tenant, grant.id(), grant.at(), grant.at());
  }

  private Connection again(Grant grant) {
    return new Connection(id, tenant, grant.id(), created, grant.at());
  }
}
