package io.clientele.integration.connection;

import io.clientele.integration.provider.Software;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A draft to be started.
 *
 * @param client the client; for {@link Purpose#ADD} the id it will have
 * @param signIn the hash of the state that goes to the provider
 * @param life how long it waits
 */
record NewDraft(
    String id,
    String practice,
    String client,
    Software software,
    String startedBy,
    String signIn,
    Duration life,
    Purpose purpose) {

  Connection connection(Instant now) {
    return new Connection(
        id,
        practice,
        client,
        software,
        ConnectionStatus.STARTED,
        startedBy,
        now,
        signIn,
        now.plus(life),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        purpose,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
