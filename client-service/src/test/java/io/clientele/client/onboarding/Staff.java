package io.clientele.client.onboarding;

import io.clientele.client.practice.Colleagues;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The same people at every practice. */
final class Staff implements Colleagues {

  private static final Map<String, String> ROLES =
      Map.of("boss", "PRACTICE_ADMIN", "cleo", "CLIENT_ADMIN", "stan", "STANDARD");

  @Override
  public boolean mayJoin(String login) {
    return ROLES.containsKey(login) || login.equals("chloe");
  }

  @Override
  public Map<String, String> roles(Collection<String> logins, String practice) {
    var roles = new HashMap<>(ROLES);
    roles.keySet().retainAll(logins);
    return roles;
  }

  @Override
  public boolean several(String practice) {
    return true;
  }
}
