package io.clientele.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.SomeClient;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.decision.Decision;
import io.clientele.testkit.Infrastructure;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A practice {@code p1} with a bundle of five, whose jobs are done by hand. */
final class Jobs implements AutoCloseable {

  private final String name = "jobs-" + UUID.randomUUID();
  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());

  final Aggregates<Client, ClientEvent> clients = ClientCollections.in(mongo, name);
  final SlotBook book = BundleCollections.book(new SimpleMongoClientDatabaseFactory(mongo, name));
  final Worker worker = new Worker(new Instance(mongo, name, 1, new Parts()), new AddLog());
  final Reservations reservations = worker.instance().reservations;

  Jobs() {
    limit(1, 5);
  }

  @Override
  public void close() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  Bundle bundle() {
    return book.find("p1").orElseThrow();
  }

  void limit(long sequence, int limit) {
    Limits.tell(
        BundleCollections.limits(new SimpleMongoClientDatabaseFactory(mongo, name)),
        "p1",
        sequence,
        limit);
  }

  /** Adds row 0 of job {@code a}, whether there is room or not. */
  Outcome<Client> add(Cause cause) {
    var id = Reservations.client("a", 0);
    return reservations.add("p1", "a", 0, cause, (c, b, slot) -> made(id, slot), Client::told);
  }

  static Decision<Client, ClientEvent> made(String id, String slot) {
    return Decision.done(SomeClient.called(id).in(slot).client(), SomeClient.created(id, null));
  }

  static void assertRefused(@Nullable Outcome<Client> outcome, BundleReason reason) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            no -> assertThat(no.why().toString()).contains("reason=" + reason));
  }
}
