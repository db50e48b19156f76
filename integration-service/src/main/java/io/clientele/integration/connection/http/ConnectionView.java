package io.clientele.integration.connection.http;

import io.clientele.integration.connection.ClientStatus;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionStatus;
import io.clientele.integration.connection.ListProgress;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Software;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client is connected to, as it is answered.
 *
 * @param integratedBy the login that connected it
 * @param importing whether lists are being imported at this moment; never while the client is
 *     deactivated
 */
record ConnectionView(
    String id,
    String client,
    Software software,
    ConnectionStatus status,
    @Nullable Organisation organisation,
    String integratedBy,
    Instant startedAt,
    @Nullable Instant connectedAt,
    boolean importing,
    List<ListProgress> lists) {

  static ConnectionView ofActive(Connection connection) {
    return of(connection, ClientStatus.ACTIVE);
  }

  static ConnectionView of(Connection connection, ClientStatus client) {
    return new ConnectionView(
        connection.id(),
        connection.client(),
        connection.software(),
        connection.status(),
        connection.organisation(),
        connection.integratedBy(),
        connection.startedAt(),
        connection.connectedAt(),
        client == ClientStatus.ACTIVE
            && connection.run() != null
            && !connection.run().pending().isEmpty(),
        connection.progress());
  }
}
