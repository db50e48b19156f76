package io.clientele.integration.connection.http;

import io.clientele.integration.connection.ClientStatus;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionStatus;
import io.clientele.integration.connection.Expiry;
import io.clientele.integration.connection.ListProgress;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Software;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a client is connected to, as it is answered.
 *
 * @param expiry why it expired: by what the provider said of the sign-in, or of this organisation
 *     alone (INT-14); null while it has not
 * @param integratedBy the login that connected it, or signed in for it last
 * @param importing whether lists are being imported at this moment; never while the client is
 *     deactivated
 */
record ConnectionView(
    String id,
    String client,
    Software software,
    ConnectionStatus status,
    @Nullable Expiry expiry,
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
        connection.expiry(),
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
