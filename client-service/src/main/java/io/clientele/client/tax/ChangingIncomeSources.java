package io.clientele.client.tax;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.ClientEvent.IncomeSourcesChanged;
import io.clientele.client.account.IncomeSource;
import io.clientele.client.practice.PracticeReason;
import io.clientele.client.practice.Practices;
import io.clientele.client.practice.Region;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.Sight;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whoever sees a self-employed client says where it has its income from (CLI-13). */
public final class ChangingIncomeSources {

  private final Aggregates<Client, ClientEvent> clients;
  private final Roster roster;
  private final Practices practices;

  /** Over these. */
  public ChangingIncomeSources(
      Aggregates<Client, ClientEvent> clients, Roster roster, Practices practices) {
    this.clients = clients;
    this.roster = roster;
    this.practices = practices;
  }

  /**
   * Gives a client other income sources, all of them.
   *
   * @param seen the version of the client the caller saw
   * @param answer from the client to what the caller is told
   */
  public Outcome<Client> change(
      Caller caller,
      String client,
      List<IncomeSource> sources,
      IfMatch seen,
      Cause cause,
      Function<Client, ?> answer) {
    return roster
        .unseen(Sight.of(caller), client)
        .<Outcome<Client>>map(no -> new Outcome.Refused<>(List.of(no)))
        .orElseGet(() -> clients.edit(client, seen, cause, now -> decide(now, sources), answer));
  }

  private Decision<Client, ClientEvent> decide(@Nullable Client now, List<IncomeSource> sources) {
    if (now == null) {
      return Decision.refused(Roster.notFound());
    }
    return practices
        .find(now.practice())
        .map(practice -> changed(now, practice.region(), sources))
        .orElseGet(() -> Decision.refused(PracticeReason.notKnownYet()));
  }

  private static Decision<Client, ClientEvent> changed(
      Client now, Region region, List<IncomeSource> sources) {
    var problems = IncomeSources.problems(region, now.kind(), sources);
    if (!problems.isEmpty()) {
      return Decision.refused(problems);
    }
    var before = now.incomeSources();
    return sources.equals(before)
        ? Decision.unchanged()
        : Decision.done(now.with(sources), new IncomeSourcesChanged(now.id(), before, sources));
  }
}
