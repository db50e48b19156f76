package io.clientele.access.clientaccess;

import io.clientele.access.clientaccess.ClientAccessEvent.ClientUserChanged;
import io.clientele.access.clientaccess.ClientAccessEvent.ClientUserRemoved;
import io.clientele.access.login.ClientRole;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The people of a client's own business who have access to it. */
public record ClientUsers(List<ClientUser> all) {

  public ClientUsers {
    all = List.copyOf(all);
  }

  /** The one with this login. */
  public Optional<ClientUser> of(String login) {
    return all.stream().filter(one -> one.login().equals(login)).findFirst();
  }

  /** What the next one becomes: the first of all is admin, whatever was asked for (ACC-5). */
  ClientRole next(ClientRole asked) {
    return all.isEmpty() ? ClientRole.BUSINESS_ADMIN : asked;
  }

  /** With one more, who is not among them. */
  ClientUsers with(ClientUser one) {
    return new ClientUsers(Stream.concat(all.stream(), Stream.of(one)).toList());
  }

  /**
   * Somebody becomes another thing; twice is as good as once (ACC-5).
   *
   * @param client of whom these are the users
   * @param by the login of who wants it
   */
  Decision<ClientUsers, ClientAccessEvent> change(
      String client, String login, ClientRole role, String by) {
    var one = of(login).orElse(null);
    if (one == null) {
      return Decision.refused(
          ClientAccessRefusal.CLIENT_USER_UNKNOWN.because("The client has no such user."));
    }
    if (one.role() == role) {
      return Decision.unchanged();
    }
    var next = new ClientUser(login, role);
    return isLastAdmin(one)
        ? Decision.refused(lastAdmin())
        : Decision.done(
            new ClientUsers(all.stream().map(at -> at.equals(one) ? next : at).toList()),
            new ClientUserChanged(client, login, role, by));
  }

  /** Somebody goes; who is not among them has gone (ACC-5). */
  Decision<ClientUsers, ClientAccessEvent> remove(String client, String login, String by) {
    var one = of(login).orElse(null);
    if (one == null) {
      return Decision.unchanged();
    }
    return isLastAdmin(one)
        ? Decision.refused(lastAdmin())
        : Decision.done(
            new ClientUsers(all.stream().filter(at -> !at.equals(one)).toList()),
            new ClientUserRemoved(client, login, by));
  }

  /** Whether nobody else is admin: also the last of all, or two could remove each other (ACC-4). */
  private boolean isLastAdmin(ClientUser one) {
    return one.role() == ClientRole.BUSINESS_ADMIN
        && all.stream().noneMatch(at -> at.role() == one.role() && !at.equals(one));
  }

  private static Refusal lastAdmin() {
    return ClientAccessRefusal.LAST_BUSINESS_ADMIN.because(
        "A client with users keeps at least one business admin: make somebody else one first.");
  }

  /**
   * With one login wherever another one stood: both were the same person's (ACC-6). Where both did,
   * the more powerful role stays.
   */
  ClientUsers passedOn(String from, String into) {
    var role =
        Stream.of(from, into)
            .flatMap(login -> of(login).stream())
            .map(ClientUser::role)
            .min(Comparator.naturalOrder());
    return new ClientUsers(
        all.stream()
            .filter(one -> !(one.login().equals(from) && of(into).isPresent()))
            .map(
                one ->
                    one.login().equals(from) || one.login().equals(into)
                        ? new ClientUser(into, role.orElse(one.role()))
                        : one)
            .toList());
  }
}
