package io.clientele.access.clientaccess.mongo;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccessEvent;
import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

final class MongoClientAccesses implements ClientAccesses {

  private final Aggregates<ClientAccess, ClientAccessEvent> aggregates;

  MongoClientAccesses(Aggregates<ClientAccess, ClientAccessEvent> aggregates) {
    this.aggregates = aggregates;
  }

  @Override
  public Optional<ClientAccess> find(String client) {
    return Optional.ofNullable(aggregates.find(client).state());
  }

  @Override
  public Outcome<ClientAccess> command(
      String client,
      Cause cause,
      Function<@Nullable ClientAccess, Decision<ClientAccess, ClientAccessEvent>> decide) {
    return aggregates.command(client, cause, decide, ClientAccess::told);
  }

  @Override
  public void react(
      String client,
      Heard heard,
      Cause cause,
      Function<@Nullable ClientAccess, Decision<ClientAccess, ClientAccessEvent>> decide) {
    aggregates.react(client, heard, cause, decide);
  }
}
