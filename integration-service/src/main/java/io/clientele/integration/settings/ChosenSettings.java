package io.clientele.integration.settings;

import io.clientele.integration.capability.Capabilities;
import io.clientele.integration.connection.ClientConnections;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.lists.Items;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.rules.Books;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** People look at the settings of a connection, and choose them (INT-2, INT-5). */
public final class ChosenSettings {

  private final Aggregates<ConnectionSettings, ConnectionSettingsEvent> all;
  private final ClientConnections connections;
  private final Capabilities capabilities;
  private final Items items;

  /** Over these. */
  public ChosenSettings(
      Aggregates<ConnectionSettings, ConnectionSettingsEvent> all,
      ClientConnections connections,
      Capabilities capabilities,
      Items items) {
    this.all = all;
    this.connections = connections;
    this.capabilities = capabilities;
    this.items = items;
  }

  /**
   * Settings with the books they are looked at from.
   *
   * @param books those connected now
   */
  public record Present(ConnectionSettings settings, @Nullable String books) {

    /** The tax defaults that hold now. */
    public PerKind taxDefaults() {
      return settings.taxDefaultsIn(books);
    }
  }

  /** The present ones, in version 0 while none were ever chosen. */
  public Outcome<Present> find(Caller caller, String client) {
    var connection = connection(caller, client);
    if (connection.isEmpty()) {
      return refused(caller, client);
    }
    var stored = all.find(connection.get().id());
    var state = stored.state();
    return new Outcome.Unchanged<>(
        new Present(state == null ? none(connection.get()) : state, books(connection.get())),
        stored.version());
  }

  /**
   * Chooses others, all of them.
   *
   * @param seen the version the caller saw
   * @param answer from what was chosen to what the caller is told
   */
  public Outcome<ConnectionSettings> choose(
      Caller caller,
      String client,
      WantedSettings wanted,
      IfMatch seen,
      Cause cause,
      Function<ConnectionSettings, ?> answer) {
    var connection = connection(caller, client);
    return connection.isEmpty()
        ? refused(caller, client)
        : all.edit(
            connection.get().id(),
            seen,
            cause,
            now -> chosen(connection.get(), now, wanted),
            answer);
  }

  private Decision<ConnectionSettings, ConnectionSettingsEvent> chosen(
      Connection connection, @Nullable ConnectionSettings now, WantedSettings wanted) {
    var before = now == null ? none(connection) : now;
    var books = books(connection);
    var problems =
        wanted.problems(
            capabilities.of(connection.software()),
            before.taxDefaultsIn(books),
            rate ->
                Books.of(connection)
                    .flatMap(present -> items.find(present.lists(), ListName.TAX_RATES, rate)));
    return problems.isEmpty()
        ? ConnectionSettings.choose(now, before.with(wanted, books))
        : Decision.refused(problems);
  }

  private static ConnectionSettings none(Connection connection) {
    return ConnectionSettings.none(connection.id(), connection.practice(), connection.client());
  }

  private static @Nullable String books(Connection connection) {
    return Books.of(connection).map(Books::key).orElse(null);
  }

  private Optional<Connection> connection(Caller caller, String client) {
    return connections.find(caller, client).map(found -> Objects.requireNonNull(found.state()));
  }

  private <S> Outcome<S> refused(Caller caller, String client) {
    return new Outcome.Refused<>(List.of(connections.notFound(caller, client)));
  }
}
