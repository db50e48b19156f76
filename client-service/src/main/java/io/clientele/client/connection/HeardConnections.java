package io.clientele.client.connection;

import java.util.List;
import java.util.Optional;

/** The connections heard of. */
public interface HeardConnections {

  /** This connection, if it was heard of and belongs to this practice. */
  Optional<HeardConnection> find(String practice, String id);

  /** Those that belong to this client, or that may be added with it. */
  List<HeardConnection> ofClient(String client);
}
