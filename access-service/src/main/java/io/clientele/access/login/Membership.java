package io.clientele.access.login;

import java.util.List;

/**
 * That a login belongs to a practice.
 *
 * @param practice the id of the practice
 * @param role what it is there
 * @param permissions single permissions on top of the role
 */
public record Membership(String practice, Role role, List<String> permissions) {

  public Membership {
    permissions = List.copyOf(permissions);
  }

  /** What a token calls the account this gives. */
  public String account() {
    return "practice/" + practice;
  }
}
