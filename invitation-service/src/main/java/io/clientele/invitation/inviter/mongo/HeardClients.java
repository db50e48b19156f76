package io.clientele.invitation.inviter.mongo;

import com.mongodb.client.model.Filters;
import io.clientele.invitation.inviter.Clients;
import io.clientele.platform.access.ClientAccess;
import io.clientele.platform.consume.Rows;
import io.clientele.platform.token.Caller;
import java.util.Optional;
import org.bson.Document;

/** One row per client for its name and status; who sees it is kept by the platform. */
final class HeardClients implements Clients {

  private final Rows names;
  private final ClientAccess access;

  HeardClients(Rows names, ClientAccess access) {
    this.names = names;
    this.access = access;
  }

  @Override
  public Optional<String> businessName(String client) {
    return named(client).map(row -> row.getString("businessName"));
  }

  @Override
  public Optional<String> practiceOf(String client) {
    return named(client).map(row -> row.getString("practice"));
  }

  @Override
  public boolean isDeactivated(String client) {
    return named(client).filter(row -> "DEACTIVATED".equals(row.getString("status"))).isPresent();
  }

  @Override
  public boolean isKnown(String client) {
    return access.knows(client);
  }

  @Override
  public boolean isNew(String client, String practice) {
    return !isKnown(client)
        && named(client).filter(row -> practice.equals(row.getString("practice"))).isPresent();
  }

  @Override
  public boolean sees(Caller caller, String client) {
    return access.sees(caller, client);
  }

  private Optional<Document> named(String client) {
    return Optional.ofNullable(names.collection().find(Filters.eq(client)).first());
  }
}
