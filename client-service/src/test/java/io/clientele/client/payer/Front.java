package io.clientele.client.payer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.ClientEvent.ClientDeactivated;
import io.clientele.client.account.ClientEvent.ClientReactivated;
import io.clientele.client.account.ClientStatus;
import io.clientele.client.account.Deactivation;
import io.clientele.client.account.SomeClient;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.bundle.Reservations;
import io.clientele.client.bundle.Room;
import io.clientele.client.bundle.Settlement;
import io.clientele.client.bundle.SlotBook;
import io.clientele.client.bundle.Slots;
import io.clientele.client.bundle.Sweep;
import io.clientele.client.roster.Roster;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Decision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** One instance, as far as it counts the clients of practice {@code p1} and who pays for them. */
final class Front {

  static final String PRACTICE = "p1";

  private static final Cause CAUSE = Cause.of("ada");
  private static final Deactivation WITHOUT_REST =
      new Deactivation(Instant.EPOCH, "ada", "UTC", Instant.EPOCH);

  final Aggregates<Client, ClientEvent> clients;
  final SlotBook book;
  private final Slots slots;
  private final Reservations reservations;
  private final Sweep sweep;
  private final Parts parts;

  /** What it is made of: the shipped parts, unless a proof puts a broken one in. */
  interface Parts {

    /** Around its book. */
    default SlotBook book(SlotBook shipped, SimpleMongoClientDatabaseFactory database) {
      return shipped;
    }

    /** Answers a wish. */
    default void answer(Slots slots, String client, PayerWish wish) {
      new Payers(slots).answer(PRACTICE, client, wish, CAUSE);
    }
  }

  /**
   * An instance over this database.
   *
   * @param watched put around its book
   */
  Front(MongoClient mongo, String database, Parts parts, UnaryOperator<SlotBook> watched) {
    var factory = new SimpleMongoClientDatabaseFactory(mongo, database);
    this.parts = parts;
    clients = ClientCollections.in(mongo, database);
    book = watched.apply(parts.book(Accounts.book(factory), factory));
    var settlement = new Settlement(clients, book);
    slots = new Slots(clients, book, settlement, Clock.systemUTC());
    reservations = new Reservations(clients, book, settlement);
    // Its clock is ahead, so every open intent is old enough: to sweep too early must do no harm.
    var ahead = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1));
    sweep = new Sweep(book, settlement, ahead);
  }

  /** Hears a wish; false if it must be heard again. */
  boolean hear(String client, PayerWish wish) {
    return answered(() -> parts.answer(slots, client, wish));
  }

  /** Adds a client, if there is room and it is not there. */
  boolean add(String client) {
    return answered(
        () ->
            slots.take(
                PRACTICE,
                client,
                CAUSE,
                (present, bundle, slot) ->
                    present == null ? room(bundle, made(client, slot)) : Decision.unchanged(),
                Client::told));
  }

  /** Deactivates a client, if it is there. */
  boolean deactivate(String client) {
    return answered(
        () ->
            slots.free(
                PRACTICE, client, CAUSE, (there, slot) -> deactivated(there, slot), Client::told));
  }

  /** Reactivates a client at once, if it is there. */
  boolean reactivate(String client) {
    return answered(
        () ->
            slots.take(
                PRACTICE,
                client,
                CAUSE,
                (there, bundle, slot) -> reactivated(there, bundle, slot),
                Client::told));
  }

  /** Reserves for a job of two rows, adds one of them if it got a slot, and may close the job. */
  void work(String job, int row, boolean close) {
    answered(
        () -> {
          if (row < reservations.reserve(PRACTICE, job, 2)) {
            var client = Reservations.client(job, row);
            reservations.add(
                PRACTICE,
                job,
                row,
                CAUSE,
                (present, bundle, slot) -> room(bundle, made(client, slot)),
                Client::told);
          }
          if (close) {
            reservations.close(PRACTICE, job);
          }
        });
  }

  /** Sweeps once. */
  void sweep() {
    answered(sweep::run);
  }

  /** Closes these jobs and sweeps until nothing is open. */
  void settle(List<String> jobs) {
    jobs.forEach(job -> reservations.close(PRACTICE, job));
    for (var sweeps = 0; sweeps < 20 && !open().isEmpty(); sweeps++) {
      sweep();
    }
    assertThat(open()).as("still open").isEmpty();
  }

  private List<SlotBook.Open> open() {
    return book.openSince(Instant.parse("9999-01-01T00:00:00Z"));
  }

  private static boolean answered(Runnable command) {
    try {
      command.run();
      return true;
    } catch (MongoException | TryAgain unknown) {
      return false;
    }
  }

  private static Decision<Client, ClientEvent> made(String client, String slot) {
    return Decision.done(
        SomeClient.called(client).in(slot).client(), SomeClient.created(client, null));
  }

  private static Decision<Client, ClientEvent> deactivated(@Nullable Client there, String slot) {
    if (there == null) {
      return Decision.refused(Roster.notFound());
    }
    return there.status() == ClientStatus.DEACTIVATED
        ? Decision.unchanged()
        : Decision.done(
            there.deactivated(WITHOUT_REST, slot),
            new ClientDeactivated(there.id(), LocalDate.EPOCH));
  }

  private static Decision<Client, ClientEvent> reactivated(
      @Nullable Client there, @Nullable Bundle bundle, String slot) {
    if (there == null) {
      return Decision.refused(Roster.notFound());
    }
    if (there.status() == ClientStatus.ACTIVE) {
      return Decision.unchanged();
    }
    var again = there.reactivated(slot);
    var done = Decision.<Client, ClientEvent>done(again, new ClientReactivated(there.id()));
    return again.usesSlot() ? room(bundle, done) : done;
  }

  private static Decision<Client, ClientEvent> room(
      @Nullable Bundle bundle, Decision<Client, ClientEvent> decision) {
    return Optional.ofNullable(bundle)
        .flatMap(Room::lacking)
        .map(Decision::<Client, ClientEvent>refused)
        .orElse(decision);
  }
}
