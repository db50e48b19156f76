package io.clientele.integration.connection.http;

import io.clientele.integration.provider.Software;
import jakarta.validation.constraints.NotNull;

/** What is sent to start a connection. */
record NewConnection(@NotNull Software software) {}
