package io.clientele.access.account;

import io.clientele.access.clientaccess.ClientNames;
import io.clientele.access.login.Account;
import io.clientele.access.login.ClientMembership;
import io.clientele.access.login.Login;
import io.clientele.access.login.Membership;
import io.clientele.access.practice.Practice;
import io.clientele.access.practice.PracticeEvent;
import io.clientele.platform.aggregate.Aggregates;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The accounts of a person, by the names people know them by (ACC-6). */
public final class Accounts {

  private final Aggregates<Practice, PracticeEvent> practices;
  private final ClientNames clientNames;

  /** Named by these. */
  public Accounts(Aggregates<Practice, PracticeEvent> practices, ClientNames clientNames) {
    this.practices = practices;
    this.clientNames = clientNames;
  }

  /**
   * One account, of a practice or of a client.
   *
   * @param account what a token calls it
   * @param name null for the moment until it is known here
   */
  public record NamedAccount(
      String account,
      @Nullable String practice,
      @Nullable String client,
      @Nullable String name,
      String role) {}

  /** All of a login's, in two reads however many there are: practices first, then clients. */
  public List<NamedAccount> of(Login login) {
    var firms = practices.find(login.memberships().stream().map(Membership::practice).toList());
    var businesses =
        clientNames.of(login.clients().stream().map(ClientMembership::client).toList());
    return login.accounts().map(one -> shown(one, firms, businesses)).toList();
  }

  private static NamedAccount shown(
      Account account, Map<String, Practice> firms, Map<String, String> businesses) {
    return switch (account) {
      case Membership at -> {
        var practice = firms.get(at.practice());
        yield new NamedAccount(
            at.account(),
            at.practice(),
            null,
            practice == null ? null : practice.name(),
            at.roleName());
      }
      case ClientMembership at ->
          new NamedAccount(
              at.account(), null, at.client(), businesses.get(at.client()), at.roleName());
    };
  }
}
