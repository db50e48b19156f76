package io.clientele.access.login;

import java.util.List;

/**
 * What others may know of a login.
 *
 * @param verified whether its email was proven
 * @param rights tokens that carry less are refused
 */
public record LoginTold(
    String login,
    boolean verified,
    long rights,
    List<AtPractice> memberships,
    List<AtClient> clients) {

  /** A practice it belongs to. */
  public record AtPractice(String practice, Role role, List<String> permissions) {}

  /** A client whose own business it belongs to. */
  public record AtClient(String client, ClientRole role) {}

  static LoginTold of(Login login) {
    return new LoginTold(
        login.id(),
        login.verified(),
        login.rights(),
        login.memberships().stream()
            .map(one -> new AtPractice(one.practice(), one.role(), one.permissions()))
            .toList(),
        login.clients().stream().map(one -> new AtClient(one.client(), one.role())).toList());
  }
}
