package io.clientele.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.ClientEvent.ClientDeactivated;
import io.clientele.client.account.ClientEvent.ClientReactivated;
import io.clientele.client.account.Deactivation;
import io.clientele.client.account.SomeClient;
import io.clientele.client.onboarding.SomeAdd;
import io.clientele.client.practice.PracticeReason;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.token.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything one instance can do to the number of clients of one practice. */
record Worker(Instance instance, AddLog log) {

  static final String PRACTICE = "p1";

  private static final int MOST_SWEEPS = 100;
  private static final Instant THE_END = Instant.parse("9999-01-01T00:00:00Z");

  private static final Caller ADA = Caller.ofPractice("ada", PRACTICE, "PRACTICE_ADMIN", Set.of());
  private static final Deactivation WITHOUT_REST =
      new Deactivation(Instant.EPOCH, "ada", "UTC", Instant.EPOCH);

  /** The id of the client that is added with this key. */
  static String idOf(String key) {
    return cause(key, key).newId("client");
  }

  /** Adds a client; false if there was no answer. */
  boolean add(String business, @Nullable String key) {
    var cause = cause(business, key);
    var command = SomeAdd.of(cause.newId("client")).to(PRACTICE).called(business).command();
    var answered =
        answered(
            () ->
                log.told(
                    business,
                    instance.onboarding.add(command, ADA, cause, Client::told).outcome()));
    if (!answered) {
      log.unanswered(business);
    }
    return answered;
  }

  /** Deactivates a client, if it is there; false if there was no answer. */
  boolean deactivate(String client) {
    return answered(
        () ->
            instance.slots.free(
                PRACTICE, client, Cause.of("ada"), Worker::deactivated, Client::told));
  }

  /** Reactivates a client at once, if it is there; false if there was no answer. */
  boolean reactivate(String client) {
    return answered(
        () ->
            instance.slots.take(
                PRACTICE, client, Cause.of("ada"), Worker::reactivated, Client::told));
  }

  /** Reserves, adds each of these rows that got a slot, and may close the job. */
  void work(String job, int size, List<Integer> rows, boolean close) {
    answered(
        () -> {
          var reserved = instance.reservations.reserve(PRACTICE, job, size);
          rows.stream().filter(row -> row < reserved).forEach(row -> addRow(job, row));
        });
    if (close) {
      close(job);
    }
  }

  /** Adds the client of a row; null if there was no answer. */
  @Nullable Outcome<Client> addRow(String job, int row) {
    try {
      var id = Reservations.client(job, row);
      var outcome =
          instance.reservations.add(
              PRACTICE, job, row, Cause.of("ada"), (c, b, slot) -> made(id, b, slot), Client::told);
      if (outcome instanceof Outcome.Done<Client>) {
        log.made(id);
      }
      return outcome;
    } catch (MongoException | TryAgain unknown) {
      return null;
    }
  }

  /** Closes a job; false if it must be tried again. */
  boolean close(String job) {
    return answered(() -> instance.reservations.close(PRACTICE, job));
  }

  /** Ends a job no row of which was ever added; false if it must be tried again. */
  boolean discard(String job) {
    return answered(() -> instance.reservations.discard(PRACTICE, job));
  }

  /** Sweeps once. */
  void sweep() {
    answered(instance.sweep::run);
  }

  /** Sweeps until nothing is open. */
  void settleAll() {
    for (var sweep = 0; sweep < MOST_SWEEPS && !open().isEmpty(); sweep++) {
      sweep();
    }
    assertThat(open()).as("still open after " + MOST_SWEEPS + " sweeps").isEmpty();
  }

  private List<SlotBook.Open> open() {
    return instance.book.openSince(THE_END);
  }

  private static boolean answered(Runnable command) {
    try {
      command.run();
      return true;
    } catch (MongoException | TryAgain unknown) {
      return false;
    }
  }

  private static Cause cause(String business, @Nullable String key) {
    var idempotency =
        key == null
            ? null
            : IdempotencyKey.of("ada", key, business.getBytes(StandardCharsets.UTF_8));
    return new Cause("ada", idempotency, null, null, null);
  }

  private static Decision<Client, ClientEvent> made(
      String id, @Nullable Bundle bundle, String slot) {
    return room(
        bundle,
        new Decision.Done<>(
            SomeClient.called(id).in(slot).client(), List.of(SomeClient.created(id, null))));
  }

  private static Decision<Client, ClientEvent> deactivated(@Nullable Client present, String slot) {
    if (present == null) {
      return Decision.refused(PracticeReason.notKnownYet());
    }
    return present.usesSlot()
        ? Decision.done(
            present.deactivated(WITHOUT_REST, slot),
            new ClientDeactivated(present.id(), LocalDate.EPOCH))
        : Decision.unchanged();
  }

  private static Decision<Client, ClientEvent> reactivated(
      @Nullable Client present, @Nullable Bundle bundle, String slot) {
    if (present == null) {
      return Decision.refused(PracticeReason.notKnownYet());
    }
    return present.usesSlot()
        ? Decision.unchanged()
        : room(
            bundle, Decision.done(present.reactivated(slot), new ClientReactivated(present.id())));
  }

  private static Decision<Client, ClientEvent> room(
      @Nullable Bundle bundle, Decision<Client, ClientEvent> decision) {
    return bundle == null
        ? Decision.refused(PracticeReason.notKnownYet())
        : Room.lacking(bundle).map(Decision::<Client, ClientEvent>refused).orElse(decision);
  }
}
