package io.clientele.access.clientaccess;

import io.clientele.access.login.ClientRole;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.permission.Roles;
import java.util.List;

/** A person of a client's own business. */
public record ClientUser(String login, ClientRole role) {

  /** Whether they have this permission there. */
  public boolean may(Permission permission) {
    return Roles.may(role.name(), List.of(), permission);
  }
}
