package io.clientele.client.bundle;

import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.LostRace;
import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one check of the bundle (CLI-9), for every command after which a client uses a slot or does
 * not any more; bulk jobs take many at once by {@link Reservations}. Bundle and client are two
 * documents: an intent holds the slot while the client is written. Which way the number moves is
 * read off the client, by {@link Client#usesSlot}.
 */
public final class Slots {

  private static final Logger LOG = LoggerFactory.getLogger(Slots.class);
  private static final int TRIES = 40;

  private final Aggregates<Client, ClientEvent> clients;
  private final SlotBook book;
  private final Settlement settlement;
  private final Clock clock;

  /** The slots in this book. */
  public Slots(
      Aggregates<Client, ClientEvent> clients, SlotBook book, Settlement settlement, Clock clock) {
    this.clients = clients;
    this.book = book;
    this.settlement = settlement;
    this.clock = clock;
  }

  /** The bundle of a practice, once its limit was heard. */
  public Optional<Bundle> bundle(String practice) {
    return book.find(practice);
  }

  /**
   * What a command that takes a slot would decide by now.
   *
   * @param present the client as it is, null if there is none
   * @param bundle the practice's bundle, null while its limit was not heard
   */
  public record Look(@Nullable Client present, @Nullable Bundle bundle) {}

  /** Looks as {@link #take} does, in the same order, and touches nothing. */
  public Look look(String practice, String client) {
    var present = clients.find(client).state();
    return new Look(present, book.find(practice).orElse(null));
  }

  /**
   * One command that takes a slot. What the store throws leaves things such that a repeat with the
   * same key gives the right answer.
   *
   * @param answer from the client that follows to what the caller is told
   * @throws TryAgain after losing too many races
   */
  public Outcome<Client> take(
      String practice, String client, Cause cause, Taking taking, Function<Client, ?> answer) {
    return command(practice, client, cause, taking, answer);
  }

  /**
   * One command that frees a slot, full though the bundle may be; else as {@link #take}.
   *
   * @param answer from the client that follows to what the caller is told
   * @throws TryAgain after losing too many races
   */
  public Outcome<Client> free(
      String practice, String client, Cause cause, Freeing freeing, Function<Client, ?> answer) {
    return command(
        practice, client, cause, (present, bundle, slot) -> freeing.decide(present, slot), answer);
  }

  private Outcome<Client> command(
      String practice, String client, Cause cause, Taking command, Function<Client, ?> answer) {
    for (var attempt = 0; attempt < TRIES; attempt++) {
      // Looked at before the bundle is, and before the intent is placed: see Settlement, which
      // relies on it.
      var before = clients.find(client);
      var repeated = clients.repeated(before, cause);
      if (repeated.isPresent()) {
        return repeated.get();
      }
      var bundle = book.find(practice).orElse(null);
      var open = bundle == null ? Optional.<Intent>empty() : bundle.openFor(client);
      if (open.isPresent()) {
        settlement.settle(practice, open.get());
        continue;
      }
      var slot = UUID.randomUUID().toString();
      switch (command.decide(before.state(), bundle, slot)) {
        case Decision.Refused<Client, ClientEvent> no -> {
          return new Outcome.Refused<>(no.why());
        }
        case Decision.Unchanged<Client, ClientEvent> same -> {
          return unchanged(before);
        }
        case Decision.Done<Client, ClientEvent> done -> {
          var written = change(bundle, slot, before, done, cause, answer);
          if (written.isPresent()) {
            return written.get();
          }
        }
      }
      LostRace.giveWay(attempt);
    }
    throw new TryAgain("too many commands at once for the bundle of " + practice);
  }

  /** One attempt; empty if somebody else came first. */
  private Optional<Outcome<Client>> change(
      @Nullable Bundle bundle,
      String slot,
      Stored<Client> before,
      Decision.Done<Client, ClientEvent> done,
      Cause cause,
      Function<Client, ?> answer) {
    var present = before.state();
    var used = present != null && present.usesSlot();
    if (used == done.next().usesSlot()) {
      return clients.write(before, done, cause, answer);
    }
    if (bundle == null || !used && bundle.full()) {
      throw new IllegalStateException("a slot was taken that is not there");
    }
    if (used && settlement.leftBlock(bundle, before)) {
      return Optional.empty();
    }
    var intent = new Intent(slot, before.id(), clock.instant(), used);
    return book.place(bundle.practice(), bundle.limit(), intent)
        ? write(bundle.practice(), intent, before, done, cause, answer)
        : Optional.empty();
  }

  /** Writes the client and ends the intent, unless the outcome stays unknown. */
  private Optional<Outcome<Client>> write(
      String practice,
      Intent intent,
      Stored<Client> before,
      Decision.Done<Client, ClientEvent> done,
      Cause cause,
      Function<Client, ?> answer) {
    try {
      var written = clients.write(before, done, cause, answer);
      end(practice, intent, written.isPresent());
      return written;
    } catch (NotUnique refused) {
      end(practice, intent, false);
      throw refused;
    }
  }

  /** Our own write was done, or refused for good: no door need be barred against it. */
  private void end(String practice, Intent intent, boolean carried) {
    try {
      book.end(practice, intent, carried);
    } catch (RuntimeException e) {
      // What the caller asked for is decided all the same; the sweep does the rest.
      LOG.info("intent {} is left to the sweep: {}", intent.id(), e.toString());
    }
  }

  private static Outcome<Client> unchanged(Stored<Client> before) {
    var state = before.state();
    if (state == null) {
      throw new IllegalStateException(before.id() + " is nothing: it cannot stay so");
    }
    return new Outcome.Unchanged<>(state, before.version());
  }
}
