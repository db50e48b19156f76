package io.clientele.client.onboarding;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.bundle.Room;
import io.clientele.client.bundle.Slots;
import io.clientele.client.bundle.Taking;
import io.clientele.client.practice.Practice;
import io.clientele.client.roster.Roster;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Adds clients. */
public final class Onboarding {

  private static final String NO_SLOT = "none";

  private final FactFinder facts;
  private final Slots slots;
  private final Roster roster;
  private final Deciding deciding;

  /** Onboarding over these. */
  public Onboarding(
      FactFinder facts, Slots slots, Roster roster, ExtractAddresses addresses, Clock clock) {
    this.facts = facts;
    this.slots = slots;
    this.roster = roster;
    this.deciding = new Deciding(addresses, clock);
  }

  /**
   * Adds a client, whole or not at all (CLI-1); once it is added, it is on the list (LST-2).
   *
   * @param answer from the client to what the caller is told
   * @throws TryAgain after losing too many races
   */
  public Added add(AddClient command, Caller caller, Cause cause, Function<Client, ?> answer) {
    var known = facts.about(command, caller);
    var id = known.client();
    Taking taking =
        (present, bundle, slot) ->
            deciding.decide(command, caller, known.facts(present, bundle), slot);
    var outcome = take(command, id, cause, taking, answer);
    if (!(outcome instanceof Outcome.Refused<Client>)) {
      roster.showAtOnce(id);
    }
    return new Added(id, outcome);
  }

  private Outcome<Client> take(
      AddClient command, String id, Cause cause, Taking taking, Function<Client, ?> answer) {
    try {
      return Deciding.withFreeNames(
          id, () -> slots.take(command.practice(), id, cause, taking, answer));
    } catch (NotUnique there) {
      if (there.names(Client.ADDED_AS_INDEX)) {
        return new Outcome.Refused<>(List.of(Admission.keyReused()));
      }
      throw there;
    }
  }

  /** What adding this client would come to now; nothing is written, and no key is used up. */
  public DryRun dryRun(AddClient command, Caller caller) {
    var known = facts.about(command, caller);
    var place = slots.look(command.practice(), known.client());
    var decision =
        deciding.decide(command, caller, known.facts(place.present(), place.bundle()), NO_SLOT);
    return switch (decision) {
      case Decision.Refused<Client, ClientEvent> no -> new DryRun(no.why(), null, place.bundle());
      case Decision.Done<Client, ClientEvent> done ->
          new DryRun(List.of(), done.next(), place.bundle());
      case Decision.Unchanged<Client, ClientEvent> same ->
          throw new IllegalStateException("a client is added or refused");
    };
  }

  /**
   * What is open to this caller's practice, and whether this caller may add a client; empty while
   * the practice's subscription was not heard of.
   */
  public Optional<OnboardingOptions> options(Caller caller) {
    var practice = facts.practices().find(caller.practice());
    var bundle = slots.bundle(caller.practice());
    return practice.flatMap(known -> bundle.map(its -> options(caller, known, its)));
  }

  private OnboardingOptions options(Caller caller, Practice practice, Bundle bundle) {
    return new OnboardingOptions(
        Offer.to(practice, facts.colleagues().several(practice.id())),
        facts.domain().name(),
        new OnboardingOptions.Use(bundle.taken(), bundle.limit(), Room.upgrade(bundle.practice())),
        Stream.of(Adder.lacks(caller), Room.lacking(bundle)).flatMap(Optional::stream).toList());
  }
}
