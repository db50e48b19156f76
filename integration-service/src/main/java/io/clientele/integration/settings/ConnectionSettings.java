package io.clientele.integration.settings;

import io.clientele.integration.settings.ConnectionSettingsEvent.ConnectionSettingsChanged;
import io.clientele.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one connection (INT-5).
 *
 * @param id of the connection
 * @param destinations as what documents arrive; where null, as the client's own settings say
 *     (LIF-5)
 * @param bankMatch whether items are matched with lines of bank statements
 * @param books software and organisation whose tax rates were chosen; null if none were
 * @param taxDefaults ids of these tax rates. They mean something in those books alone: after a
 *     change of organisation they do not hold, and hold again when it is changed back, unless tax
 *     rates of the other organisation were chosen meanwhile
 */
public record ConnectionSettings(
    String id,
    String practice,
    String client,
    PerKind destinations,
    boolean bankMatch,
    @Nullable String books,
    PerKind taxDefaults) {

  /** The name of this kind of aggregate, in subjects and in the store. */
  public static final String TYPE = "connection-settings";

  /** What a connection has for which nothing was ever chosen. */
  static ConnectionSettings none(String connection, String practice, String client) {
    return new ConnectionSettings(
        connection, practice, client, PerKind.NOTHING, false, null, PerKind.NOTHING);
  }

  /** The tax defaults that hold within these books. */
  public PerKind taxDefaultsIn(@Nullable String present) {
    return books != null && books.equals(present) ? taxDefaults : PerKind.NOTHING;
  }

  /**
   * The same with what somebody wants while these books are connected. Who sends no tax defaults
   * takes away those of these books alone: others wait for their own.
   */
  ConnectionSettings with(WantedSettings wanted, @Nullable String present) {
    var nothing = wanted.taxDefaults().equals(PerKind.NOTHING);
    var waiting = nothing && books != null && !books.equals(present);
    return new ConnectionSettings(
        id,
        practice,
        client,
        wanted.destinations(),
        wanted.bankMatch(),
        waiting ? books : nothing ? null : present,
        waiting ? taxDefaults : wanted.taxDefaults());
  }

  /** Somebody chose these. */
  static Decision<ConnectionSettings, ConnectionSettingsEvent> choose(
      @Nullable ConnectionSettings before, ConnectionSettings wanted) {
    return wanted.equals(before)
        ? Decision.unchanged()
        : Decision.done(
            wanted,
            new ConnectionSettingsChanged(
                wanted.id(), before == null ? null : before.told(), wanted.told()));
  }

  /** What others may know of them: all. */
  public Told told() {
    return new Told(id, practice, client, destinations, bankMatch, books, taxDefaults);
  }

  /** Settings of a connection as others know them. Fields are only ever added. */
  public record Told(
      String connection,
      String practice,
      String client,
      PerKind destinations,
      boolean bankMatch,
      @Nullable String books,
      PerKind taxDefaults) {}
}
