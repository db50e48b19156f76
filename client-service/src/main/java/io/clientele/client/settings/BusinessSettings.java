package io.clientele.client.settings;

import static java.util.Objects.requireNonNull;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.ClientEvent.ClientSettingsChanged;
import io.clientele.client.account.ClientSettings;
import io.clientele.client.practice.PracticeReason;
import io.clientele.client.practice.Practices;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.Sight;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The settings of single clients, for whoever sees the client (LIF-5). */
public final class BusinessSettings {

  private final Aggregates<Client, ClientEvent> clients;
  private final Roster roster;
  private final Practices practices;

  /** Over these. */
  public BusinessSettings(
      Aggregates<Client, ClientEvent> clients, Roster roster, Practices practices) {
    this.clients = clients;
    this.roster = roster;
    this.practices = practices;
  }

  /**
   * The present ones, in the version of the client. A client that was added before there were any
   * reads as its region's own, which no change of the practice's defaults moves (CLI-8).
   */
  public Outcome<ClientSettings> find(Caller caller, String client) {
    return roster
        .find(Sight.of(caller), client)
        .map(this::present)
        .orElseGet(() -> new Outcome.Refused<>(List.of(Roster.notFound())));
  }

  /**
   * Gives a client other settings, all of them.
   *
   * @param seen the version of the client the caller saw
   * @param answer from the client to what the caller is told
   */
  public Outcome<Client> change(
      Caller caller,
      String client,
      WantedClientSettings wanted,
      IfMatch seen,
      Cause cause,
      Function<Client, ?> answer) {
    return roster
        .unseen(Sight.of(caller), client)
        .<Outcome<Client>>map(no -> new Outcome.Refused<>(List.of(no)))
        .orElseGet(() -> clients.edit(client, seen, cause, now -> changed(now, wanted), answer));
  }

  private static Decision<Client, ClientEvent> changed(
      @Nullable Client client, WantedClientSettings wanted) {
    if (client == null) {
      return Decision.refused(Roster.notFound());
    }
    var problems = wanted.problems();
    if (!problems.isEmpty()) {
      return Decision.refused(problems);
    }
    var before = client.settings();
    var after = wanted.over(before);
    return after.equals(before)
        ? Decision.unchanged()
        : Decision.done(client.with(after), new ClientSettingsChanged(client.id(), before, after));
  }

  private Outcome<ClientSettings> present(Stored<Client> stored) {
    var client = requireNonNull(stored.state());
    var own = client.settings();
    if (own != null && Completing.isWhole(own)) {
      return new Outcome.Unchanged<>(own, stored.version());
    }
    return practices
        .find(client.practice())
        .map(practice -> Completing.settings(own, Defaults.ofRegion(practice).copy(null)))
        .<Outcome<ClientSettings>>map(whole -> new Outcome.Unchanged<>(whole, stored.version()))
        .orElseGet(() -> new Outcome.Refused<>(List.of(PracticeReason.notKnownYet())));
  }
}
