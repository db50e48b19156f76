package io.clientele.client;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.SomeClient;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.practice.Entitlements;
import io.clientele.client.practice.Practice;
import io.clientele.client.practice.Practices;
import io.clientele.client.practice.Region;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.mongo.RosterCollections;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.Infrastructure;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/**
 * Clients of practice {@code p1} on a list, for tests of commands on them that start no service.
 */
public final class SeenClients implements AutoCloseable {

  /** Practice admin of {@code p1}. */
  public static final Caller ADA = Caller.ofPractice("ada", "p1", "PRACTICE_ADMIN", Set.of());

  /** Colleague of {@code p1} who was granted nothing. */
  public static final Caller EVE = Caller.ofPractice("eve", "p1", "STANDARD", Set.of());

  /** What ADA asks, without a key. */
  public static final Cause CAUSE = Cause.of("ada");

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final String name = "seen-" + UUID.randomUUID();
  private final MongoDatabaseFactory database = new SimpleMongoClientDatabaseFactory(mongo, name);
  private final Aggregates<Client, ClientEvent> clients = ClientCollections.in(mongo, name);
  private final Roster roster = new Roster(clients, RosterCollections.in(database));

  /** Adds a client and shows it on the list. */
  public Client add(Client client) {
    clients.command(
        client.id(),
        CAUSE,
        none -> Decision.done(client, SomeClient.created(client.id(), client.connection())),
        Client::id);
    roster.showAtOnce(client.id());
    return client;
  }

  /** The clients themselves. */
  public Aggregates<Client, ClientEvent> clients() {
    return clients;
  }

  /** The list they are on. */
  public Roster roster() {
    return roster;
  }

  /** Where all this lies. */
  public MongoDatabaseFactory database() {
    return database;
  }

  /** The server it lies on. */
  public MongoClient mongo() {
    return mongo;
  }

  /** The name of the database. */
  public String name() {
    return name;
  }

  /** Practice {@code p1} in this region. */
  public static Practices in(Region region) {
    return id ->
        Optional.of(
            new Practice(
                "p1",
                "Ada & Co",
                region,
                null,
                region.timeZone(),
                new Entitlements(Set.of(), false, Set.of())));
  }

  /** A practice that was not heard of yet. */
  public static Practices notHeardOf() {
    return id -> Optional.empty();
  }

  @Override
  public void close() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }
}
