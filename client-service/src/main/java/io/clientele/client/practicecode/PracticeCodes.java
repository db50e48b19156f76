package io.clientele.client.practicecode;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.PracticeCode;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.Sight;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The practice codes of single clients, for whoever sees the client (COD-1). */
public final class PracticeCodes {

  private final Aggregates<Client, ClientEvent> clients;
  private final Roster roster;

  /** Over these. */
  public PracticeCodes(Aggregates<Client, ClientEvent> clients, Roster roster) {
    this.clients = clients;
    this.roster = roster;
  }

  /**
   * Gives a client another code. The one it had is free at once; the list shows the new one at
   * once.
   *
   * @param code one that is usable, or null to take it away
   * @param seen the version of the client the caller saw
   * @param answer from the client to what the caller is told
   */
  public Outcome<Client> change(
      Caller caller,
      String client,
      @Nullable String code,
      IfMatch seen,
      Cause cause,
      Function<Client, ?> answer) {
    var no = roster.unseen(Sight.of(caller), client);
    if (no.isPresent()) {
      return new Outcome.Refused<>(List.of(no.get()));
    }
    var outcome =
        unlessTaken(
            () -> clients.edit(client, seen, cause, now -> CodeChange.given(now, code), answer));
    if (!(outcome instanceof Outcome.Refused<Client>)) {
      roster.showAtOnce(client);
    }
    return outcome;
  }

  /** Refuses what the unique index does not let in. */
  static Outcome<Client> unlessTaken(Supplier<Outcome<Client>> command) {
    try {
      return command.get();
    } catch (NotUnique clash) {
      if (!clash.names(Client.PRACTICE_CODE_INDEX)) {
        throw clash;
      }
      return new Outcome.Refused<>(List.of(PracticeCode.taken()));
    }
  }
}
