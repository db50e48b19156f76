package io.clientele.client.life;

import io.clientele.client.account.Client;
import io.clientele.client.bundle.Slots;
import io.clientele.client.practice.Practices;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.Sight;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.permission.Permission;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a practice does to the life of its clients; what was done is on the list at once. */
public final class Life {

  private final Practices practices;
  private final Slots slots;
  private final Roster roster;
  private final Clock clock;

  /** Over these. */
  public Life(Practices practices, Slots slots, Roster roster, Clock clock) {
    this.practices = practices;
    this.slots = slots;
    this.roster = roster;
    this.clock = clock;
  }

  /**
   * Deactivates a client and frees its slot (LIF-2).
   *
   * @param answer from the client to what the caller is told
   * @throws TryAgain after losing too many races
   */
  public Outcome<Client> deactivate(
      String client, Caller caller, Cause cause, Function<Client, ?> answer) {
    return asked(
        client,
        caller,
        () -> {
          var practice = practices.find(caller.practice()).orElse(null);
          var deactivating = new Deactivating(practice, caller.login(), now());
          return slots.free(caller.practice(), client, cause, deactivating::decide, answer);
        });
  }

  /**
   * Reactivates a client, if it has rested long enough and there is a slot for it (LIF-2, CLI-9).
   *
   * @param answer from the client to what the caller is told
   * @throws TryAgain after losing too many races
   */
  public Outcome<Client> reactivate(
      String client, Caller caller, Cause cause, Function<Client, ?> answer) {
    return asked(
        client,
        caller,
        () -> {
          var reactivating = new Reactivating(now());
          return slots.take(caller.practice(), client, cause, reactivating::decide, answer);
        });
  }

  private Outcome<Client> asked(String client, Caller caller, Supplier<Outcome<Client>> command) {
    var no = roster.unseen(Sight.of(caller), client).or(() -> lacks(caller));
    if (no.isPresent()) {
      return new Outcome.Refused<>(List.of(no.get()));
    }
    var outcome = command.get();
    if (!(outcome instanceof Outcome.Refused<Client>)) {
      roster.showAtOnce(client);
    }
    return outcome;
  }

  private static Optional<Refusal> lacks(Caller caller) {
    return caller.may(Permission.ADD_CLIENT_ACCOUNTS)
        ? Optional.empty()
        : Optional.of(
            LifeReason.PERMISSION_MISSING
                .because(
                    "You need the permission ADD_CLIENT_ACCOUNTS to deactivate or reactivate a"
                        + " client.")
                .with("permission", Permission.ADD_CLIENT_ACCOUNTS.name()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
