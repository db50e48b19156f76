package io.clientele.access.clientaccess;

import io.clientele.access.login.ClientRole;
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
