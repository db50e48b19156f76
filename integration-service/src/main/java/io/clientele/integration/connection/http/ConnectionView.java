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
 * @param waitsUntil until when such an import waits, because the provider allows no more calls
 *     before (INT-13), or no log-in is tried before (INT-7); null if it does not
 * @param endsAt when the sign-in ends by its provider's rules (BEY-4), as it was looked up last;
 *     null where no rule ends it, and until somebody has looked
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
    @Nullable Instant waitsUntil,
    List<ListProgress> lists,
    @Nullable Instant endsAt) {

  static ConnectionView ofActive(Connection connection) {
    return of(connection, ClientStatus.ACTIVE);
  }

  static ConnectionView of(Connection connection, ClientStatus client) {
    var run = connection.run();
    var importing = client == ClientStatus.ACTIVE && run != null && !run.pending().isEmpty();
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
        importing,
        run != null && importing ? run.waitsUntil() : null,
        connection.progress(),
        connection.outlook() == null ? null : connection.outlook().known());
  }
}
