package io.clientele.client.onboarding;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.ClientEvent.ClientCreated;
import io.clientele.client.account.ClientStatus;
import io.clientele.client.account.Payer;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.bundle.Slots;
import io.clientele.client.practice.Practice;
import io.clientele.client.practice.Practices;
import io.clientele.client.roster.Roster;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds clients. */
public final class Onboarding {

  private static final int ADDRESSES_TO_TRY = 5;

  private final Practices practices;
  private final Slots slots;
  private final Roster roster;
  private final ExtractAddresses addresses;
  private final Clock clock;

  /** Onboarding over these. */
  public Onboarding(
      Practices practices, Slots slots, Roster roster, ExtractAddresses addresses, Clock clock) {
    this.practices = practices;
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
  public Outcome<Client> add(
      AddClient command, Caller caller, Cause cause, Function<Client, ?> answer) {
    var practice = practices.find(command.practice()).orElse(null);
    for (var attempt = 0; attempt < ADDRESSES_TO_TRY; attempt++) {
      try {
        var outcome =
            slots.take(
                command.practice(),
                command.id(),
                cause,
                (present, bundle, slot) ->
                    present == null
                        ? decide(command, caller, practice, bundle, slot)
                        : Decision.refused(Admission.keyOutlived()),
                answer);
        if (!(outcome instanceof Outcome.Refused<Client>)) {
          roster.showAtOnce(command.id());
        }
        return outcome;
      } catch (NotUnique taken) {
        if (!taken.names(Client.EXTRACT_KEY_INDEX)) {
          throw taken;
        }
      }
    }
    throw new TryAgain("no free extract address was found for " + command.id());
  }

  /**
   * What is open to this caller's practice, and whether this caller may add a client; empty while
   * the practice's subscription was not heard of.
   */
  public Optional<OnboardingOptions> options(Caller caller) {
    var practice = practices.find(caller.practice());
    var bundle = slots.bundle(caller.practice());
    return practice.flatMap(known -> bundle.map(its -> options(caller, known, its)));
  }

  /** Why nothing can be said while the practice's subscription was not heard of. */
  public static Refusal notKnownYet() {
    return Admission.notKnownYet();
  }

  private static OnboardingOptions options(Caller caller, Practice practice, Bundle bundle) {
    return new OnboardingOptions(
        Offer.to(practice),
        new OnboardingOptions.Use(bundle.taken(), bundle.limit(), Room.upgrade(bundle.practice())),
        Stream.of(Adder.lacks(caller), Room.lacking(bundle)).flatMap(Optional::stream).toList());
  }

  private Decision<Client, ClientEvent> decide(
      AddClient command,
      Caller caller,
      @Nullable Practice practice,
      @Nullable Bundle bundle,
      String slot) {
    var problems = Admission.problems(command, caller, practice, bundle);
    if (!problems.isEmpty()) {
      return Decision.refused(problems);
    }
    var client = client(command, caller, slot, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return Decision.done(
        client, new ClientCreated(client.id(), client.practice(), client.createdBy()));
  }

  private Client client(AddClient command, Caller caller, String slot, Instant now) {
    var address = addresses.next(command.businessName());
    return new Client(
        command.id(),
        command.practice(),
        Admission.kind(command),
        Admission.solutions(command),
        command.businessName(),
        command.industry(),
        address,
        Client.extractKey(address),
        ClientStatus.ACTIVE,
        Payer.PRACTICE,
        slot,
        caller.login(),
        now);
  }
}
