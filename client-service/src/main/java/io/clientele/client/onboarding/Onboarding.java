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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Adds clients. */
public final class Onboarding {

  private static final int NAMES_TO_TRY = 5;
  private static final String NO_SLOT = "none";

  private final FactFinder facts;
  private final Slots slots;
  private final Roster roster;
  private final ExtractAddresses addresses;
  private final Clock clock;

  /** Onboarding over these. */
  public Onboarding(
      FactFinder facts, Slots slots, Roster roster, ExtractAddresses addresses, Clock clock) {
    this.facts = facts;
    this.slots = slots;
    this.roster = roster;
    this.addresses = addresses;
    this.clock = clock;
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
        (present, bundle, slot) -> decide(command, caller, known.facts(present, bundle), slot);
    for (var attempt = 0; attempt < NAMES_TO_TRY; attempt++) {
      try {
        var outcome = slots.take(command.practice(), id, cause, taking, answer);
        if (!(outcome instanceof Outcome.Refused<Client>)) {
          roster.showAtOnce(id);
        }
        return new Added(id, outcome);
      } catch (NotUnique taken) {
        if (taken.names(Client.ADDED_AS_INDEX)) {
          return new Added(id, new Outcome.Refused<>(List.of(Admission.keyReused())));
        }
        // Somebody was quicker. What was wished for is found taken the next time, and refused
        // with whatever else is wrong; what we made ourselves is made anew.
        if (!taken.names(Client.EXTRACT_KEY_INDEX) && !taken.names(Client.PRACTICE_CODE_INDEX)) {
          throw taken;
        }
      }
    }
    throw new TryAgain("no free name was found for " + id);
  }

  /** What adding this client would come to now; nothing is written, and no key is used up. */
  public DryRun dryRun(AddClient command, Caller caller) {
    var known = facts.about(command, caller);
    var place = slots.look(command.practice(), known.client());
    var decision = decide(command, caller, known.facts(place.present(), place.bundle()), NO_SLOT);
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

  private Decision<Client, ClientEvent> decide(
      AddClient command, Caller caller, Facts known, String slot) {
    var problems = Admission.problems(command, caller, known);
    if (!problems.isEmpty()) {
      return Decision.refused(problems);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return Newcomer.decision(command, known, caller.login(), address(command, known), slot, now);
  }

  private String address(AddClient command, Facts known) {
    var wished = command.details().extractEmail();
    return wished == null
        ? addresses.next(Naming.name(command, known.connection()).orElseThrow())
        : known.domain().read(wished).orElseThrow();
  }
}
