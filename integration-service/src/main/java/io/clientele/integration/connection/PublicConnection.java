package io.clientele.integration.connection;

import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.Software;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public state of a connection: what every event of it carries. Fields are only ever added. */
public record PublicConnection(
    String connection,
    String practice,
    String client,
    Software software,
    ConnectionStatus status,
    @Nullable String authorisation,
    @Nullable Organisation organisation,
    String integratedBy,
    Instant startedAt,
    @Nullable Instant connectedAt,
    List<ListProgress> lists,
    @Nullable Instant endsAt) {}
