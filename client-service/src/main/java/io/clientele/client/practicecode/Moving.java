package io.clientele.client.practicecode;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.PracticeCode;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.Sight;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives codes as a plan says, one client at a time and in the plan's order (COD-2). Each step is a
 * command with a key of its own: a step that is repeated after a crash does nothing.
 *
 * <p>Somebody else may take a code in the moment it is free. Then that row is refused, and so are
 * those that come after it in its chain, since the unique index lets no two have one code. Who has
 * stepped aside for nothing gets its code back, unless another client has it by then.
 */
final class Moving {

  private final Aggregates<Client, ClientEvent> clients;
  private final Roster roster;

  Moving(Aggregates<Client, ClientEvent> clients, Roster roster) {
    this.clients = clients;
    this.roster = roster;
  }

  /**
   * Gives a client a code, whatever it has.
   *
   * @param code null to take it away
   * @param note as it was planned: who steps aside, if anybody does
   * @param cause with a key for this row
   */
  Outcome<Client> move(
      Caller caller, String client, @Nullable String code, @Nullable String note, Cause cause) {
    var no = roster.unseen(Sight.of(caller), client);
    if (no.isPresent()) {
      return new Outcome.Refused<>(List.of(no.get()));
    }
    var aside = Aside.noted(note);
    var stepped = aside.isPresent() && hasStepped(aside.get(), caller, client, code, cause);
    var outcome = command(client, cause, now -> CodeChange.given(now, code));
    if (!(outcome instanceof Outcome.Refused<Client> refused)) {
      return outcome;
    }
    if (stepped) {
      aside.ifPresent(who -> stepsBack(who, cause));
    }
    return new Outcome.Refused<>(
        refused.why().stream().map(why -> withWhatItHas(client, why)).toList());
  }

  /** Whether somebody has none because of this circle: by this row, or by one before it. */
  private boolean hasStepped(
      Aside aside, Caller caller, String client, @Nullable String code, Cause cause) {
    if (aside.client().equals(client)) {
      return true;
    }
    if (code == null || roster.unseen(Sight.of(caller), aside.client()).isPresent()) {
      return false;
    }
    var key = PracticeCode.key(caller.practice(), code);
    var outcome = command(aside.client(), with(cause, "aside"), now -> CodeChange.taken(now, key));
    return outcome instanceof Outcome.Done || outcome instanceof Outcome.Repeated;
  }

  /** Unless somebody has taken its code meanwhile, or given it another. */
  private void stepsBack(Aside aside, Cause cause) {
    command(aside.client(), with(cause, "back"), now -> CodeChange.givenBack(now, aside.code()));
  }

  private Outcome<Client> command(
      String client,
      Cause cause,
      Function<@Nullable Client, Decision<Client, ClientEvent>> decide) {
    return PracticeCodes.unlessTaken(() -> clients.command(client, cause, decide, Client::id));
  }

  /** A client that has stepped aside may have none now: its own goes to another by then. */
  private Refusal withWhatItHas(String client, Refusal why) {
    var now = clients.find(client).state();
    if (now == null) {
      return why;
    }
    var has = now.practiceCode();
    return has == null
        ? new Refusal(
            why.reason(), why.detail() + " This client has none now.", why.field(), why.facts())
        : why.with("keeps", has);
  }

  private static Cause with(Cause cause, String step) {
    var key = cause.key();
    return key == null
        ? cause
        : cause.keyed(IdempotencyKey.of(key.hash(), step, step.getBytes(StandardCharsets.UTF_8)));
  }
}
