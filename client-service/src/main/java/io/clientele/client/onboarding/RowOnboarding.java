package io.clientele.client.onboarding;

import io.clientele.client.account.AddedBefore;
import io.clientele.client.account.Client;
import io.clientele.client.bundle.BundleReason;
import io.clientele.client.bundle.Reservations;
import io.clientele.client.bundle.Taking;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.Sight;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.RowOutcome;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds clients by the rows of a file, in slots that were reserved for them (BLK-3). */
public final class RowOnboarding {

  private final FactFinder facts;
  private final Reservations reservations;
  private final AddedBefore before;
  private final Roster roster;
  private final Deciding deciding;

  /** Onboarding over these. */
  public RowOnboarding(
      FactFinder facts,
      Reservations reservations,
      AddedBefore before,
      Roster roster,
      ExtractAddresses addresses,
      Clock clock) {
    this.facts = facts;
    this.reservations = reservations;
    this.before = before;
    this.roster = roster;
    this.deciding = new Deciding(addresses, clock);
  }

  /**
   * Adds the client of one row, whole or not at all (CLI-1); to do so again does nothing more, and
   * says the same. Once it is added, it is on the list (LST-2): rows come one after the other, so
   * no more than one list entry at a time is written for a whole file.
   *
   * @param command whose client gets the id that is kept for this place
   * @param job that has reserved
   * @param place which of its rows it is, from 0
   * @throws TryAgain after losing too many races
   */
  public RowOutcome add(AddClient command, Caller caller, String job, int place, Cause cause) {
    var placed = command.as(Reservations.client(job, place));
    var known = facts.about(placed, caller);
    Taking taking =
        (present, bundle, slot) ->
            deciding.decide(placed, caller, known.facts(present, bundle), slot);
    try {
      return outcome(
          placed,
          caller,
          Deciding.withFreeNames(
              placed.id(),
              () -> reservations.add(placed.practice(), job, place, cause, taking, Client::id)));
    } catch (NotUnique there) {
      if (there.names(Client.ADDED_AS_INDEX)) {
        return thereAlready(placed, caller)
            .orElseThrow(() -> new TryAgain("what stood against " + placed.id() + " is gone"));
      }
      throw there;
    }
  }

  /**
   * The clients that were added before as one of these, by that; of all of them with two questions
   * to the store at most.
   *
   * @param caller who is told their ids, as far as they see them (LST-4)
   */
  public Map<String, AlreadyThere> there(Caller caller, Collection<String> addedAs) {
    var clients = before.clients(addedAs);
    var sight = Sight.of(caller);
    // What a row says begins with its practice: who sees all of that sees these, and does so before
    // the list has the newest of them.
    var seen = sight.isOfAll() ? clients.values() : roster.seen(sight, clients.values());
    var there = new HashMap<String, AlreadyThere>();
    clients.forEach(
        (as, client) ->
            there.put(as, new AlreadyThere(client, seen.contains(client) ? client : null)));
    return there;
  }

  private RowOutcome outcome(AddClient placed, Caller caller, Outcome<Client> outcome) {
    return switch (outcome) {
      case Outcome.Done<Client> done -> added(placed.id());
      case Outcome.Repeated<Client> repeated -> added(placed.id());
      case Outcome.Unchanged<Client> same ->
          same.state().addedAs().equals(placed.addedAs())
              ? added(placed.id())
              : refused(List.of(usedOtherwise()));
      // Perhaps because of the names of the very client somebody else has made of this row.
      case Outcome.Refused<Client> no ->
          thereAlready(placed, caller).orElseGet(() -> refused(no.why()));
    };
  }

  /** Somebody has added what this row says since it was judged; or we did, and were not told. */
  private Optional<RowOutcome> thereAlready(AddClient placed, Caller caller) {
    var there = there(caller, List.of(placed.addedAs())).get(placed.addedAs());
    return Optional.ofNullable(there)
        .map(
            one ->
                one.client().equals(placed.id())
                    ? added(one.client())
                    : new RowOutcome(Effect.UNCHANGED, one.told(), List.of()));
  }

  private RowOutcome added(String client) {
    roster.showAtOnce(client);
    return new RowOutcome(Effect.CHANGE, client, List.of());
  }

  private static RowOutcome refused(List<Refusal> why) {
    return new RowOutcome(Effect.REFUSED, null, why);
  }

  private static Refusal usedOtherwise() {
    return BundleReason.ROW_NOT_RESERVED.because("The slot of this row was used for another.");
  }
}
