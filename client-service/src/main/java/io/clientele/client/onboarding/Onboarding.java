package io.clientele.client.onboarding;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.bundle.Slots;
import io.clientele.client.bundle.Taking;
import io.clientele.client.connection.Drafts;
import io.clientele.client.connection.HeardConnection;
import io.clientele.client.connection.HeardConnections;
import io.clientele.client.practice.Practice;
import io.clientele.client.practice.Practices;
import io.clientele.client.roster.Roster;
import io.clientele.client.settings.DefaultSettings;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds clients. */
public final class Onboarding {

  private static final int ADDRESSES_TO_TRY = 5;

  private final Practices practices;
  private final DefaultSettings defaults;
  private final HeardConnections connections;
  private final Drafts drafts;
  private final Slots slots;
  private final Roster roster;
  private final ExtractAddresses addresses;
  private final Clock clock;

  /** Onboarding over these. */
  public Onboarding(
      Practices practices,
      DefaultSettings defaults,
      HeardConnections connections,
      Drafts drafts,
      Slots slots,
      Roster roster,
      ExtractAddresses addresses,
      Clock clock) {
    this.practices = practices;
    this.defaults = defaults;
    this.connections = connections;
    this.drafts = drafts;
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
    var practice = practices.find(command.practice()).orElse(null);
    var connection = connection(command);
    var id = connection == null ? command.id() : connection.client();
    var start = practice == null ? null : defaults.of(practice);
    Taking taking =
        (present, bundle, slot) ->
            decide(
                command,
                caller,
                new Facts(present, practice, bundle, connection, start, closing(connection)),
                slot);
    for (var attempt = 0; attempt < ADDRESSES_TO_TRY; attempt++) {
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
        if (!taken.names(Client.EXTRACT_KEY_INDEX)) {
          throw taken;
        }
      }
    }
    throw new TryAgain("no free extract address was found for " + id);
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

  private @Nullable HeardConnection connection(AddClient command) {
    var named = command.connection();
    return named == null ? null : connections.find(command.practice(), named).orElse(null);
  }

  /** Asked whenever the client's place was looked at, and after that: see {@link Drafts}. */
  private boolean closing(@Nullable HeardConnection connection) {
    return connection != null && drafts.closing(connection.id());
  }

  private Decision<Client, ClientEvent> decide(
      AddClient command, Caller caller, Facts facts, String slot) {
    var problems = Admission.problems(command, caller, facts);
    if (!problems.isEmpty()) {
      return Decision.refused(problems);
    }
    var name = Naming.name(command, facts.connection()).orElseThrow();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return Newcomer.decision(command, facts, caller.login(), addresses.next(name), slot, now);
  }
}
