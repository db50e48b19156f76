package io.clientele.client.connection;

import java.util.Optional;

/** The connections heard of. */
public interface HeardConnections {

  /** This connection, if it was heard of and belongs to this practice. */
  Optional<HeardConnection> find(String practice, String id);
}
