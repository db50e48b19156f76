package io.clientele.access.login;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a login belongs to the own business of a client.
 *
 * @param client the id of the client
 * @param role what it is there
 * @param invitation the one that was followed last; null for a first user who needed none (CLI-11)
 */
public record ClientMembership(String client, ClientRole role, @Nullable String invitation)
    implements Account {

  @Override
  public String account() {
    return "client/" + client;
  }

  @Override
  public String roleName() {
    return role.name();
  }

  @Override
  public List<String> permissions() {
    return List.of();
  }

  @Override
  public ClientMembership by(String other) {
    return new ClientMembership(client, role, other);
  }
}
