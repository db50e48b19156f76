package io.clientele.client.onboarding;

import io.clientele.client.account.Client;
import io.clientele.client.account.NamesTaken;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.connection.Drafts;
import io.clientele.client.connection.HeardConnection;
import io.clientele.client.connection.HeardConnections;
import io.clientele.client.practice.Colleagues;
import io.clientele.client.practice.Practice;
import io.clientele.client.practice.Practices;
import io.clientele.client.practice.Teams;
import io.clientele.client.settings.DefaultSettings;
import io.clientele.client.settings.Defaults;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an add is decided by: the same for one that is done and one that is only tried out.
 *
 * @param names of the clients there are
 * @param domain of all extract addresses
 */
public record FactFinder(
    Practices practices,
    Colleagues colleagues,
    Teams teams,
    DefaultSettings defaults,
    HeardConnections connections,
    Drafts drafts,
    NamesTaken names,
    ExtractDomain domain) {

  /** What is known before the client's place is looked at. */
  Known about(AddClient command, Caller caller) {
    var practice = practices.find(command.practice()).orElse(null);
    var named = command.connection();
    var connection =
        named == null ? null : connections.find(command.practice(), named).orElse(null);
    return new Known(
        command,
        caller.may(Permission.ADD_CLIENT_ACCOUNTS),
        practice,
        connection,
        practice == null ? null : defaults.of(practice));
  }

  /** What does not change while the command is decided, however often that must be done. */
  final class Known {

    private final AddClient command;
    private final boolean mayAsk;
    private final @Nullable Practice practice;
    private final @Nullable HeardConnection connection;
    private final @Nullable Defaults start;

    private Known(
        AddClient command,
        boolean mayAsk,
        @Nullable Practice practice,
        @Nullable HeardConnection connection,
        @Nullable Defaults start) {
      this.command = command;
      this.mayAsk = mayAsk;
      this.practice = practice;
      this.connection = connection;
      this.start = start;
    }

    /** The id of the client to be. */
    String client() {
      return connection == null ? command.id() : connection.client();
    }

    /**
     * All facts. To be called whenever the client's place was looked at, and after that: see {@link
     * Drafts}.
     *
     * @param present what lay there
     */
    Facts facts(@Nullable Client present, @Nullable Bundle bundle) {
      return new Facts(
          present,
          practice,
          bundle,
          connection,
          start,
          connection != null && drafts.closing(connection.id()),
          mayAsk ? others() : null,
          domain);
    }

    private Others others() {
      var user = command.user();
      return new Others(
          colleagues.roles(command.logins(), command.practice()),
          teams.there(command.practice(), command.access().teams()),
          user != null && colleagues.mayJoin(user),
          command.codeKey().filter(key -> names.hasCode(key, client())).isPresent(),
          command.addressKey(domain).filter(key -> names.hasAddress(key, client())).isPresent());
    }
  }
}
