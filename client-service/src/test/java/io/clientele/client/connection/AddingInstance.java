package io.clientele.client.connection;

import com.mongodb.client.MongoClient;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.bundle.Settlement;
import io.clientele.client.bundle.Slots;
import io.clientele.client.bundle.Sweep;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.client.connection.mongo.ConnectionCollections;
import io.clientele.client.onboarding.ExtractAddresses;
import io.clientele.client.onboarding.Finding;
import io.clientele.client.onboarding.Onboarding;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.mongo.RosterCollections;
import io.clientele.platform.aggregate.Aggregates;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.function.BiFunction;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** One instance of the service as far as drafts go: the shipped classes over one client. */
final class AddingInstance {

  /** Which {@link Drafts} it uses. */
  interface Ending
      extends BiFunction<
          Aggregates<ConnectionDraft, ConnectionDraftEvent>,
          Aggregates<Client, ClientEvent>,
          Drafts> {}

  final Onboarding onboarding;
  final Drafts drafts;
  final Sweep sweep;

  AddingInstance(MongoClient mongo, String database, long seed, Ending ending) {
    var clock = Clock.systemUTC();
    var factory = new SimpleMongoClientDatabaseFactory(mongo, database);
    var clients = ClientCollections.in(mongo, database);
    var book = BundleCollections.book(factory);
    var settlement = new Settlement(clients, book);
    drafts = ending.apply(ConnectionCollections.drafts(mongo, database), clients);
    sweep = new Sweep(book, settlement, Clock.offset(clock, Duration.ofMinutes(1)));
    onboarding =
        new Onboarding(
            Finding.in(mongo, database, drafts),
            new Slots(clients, book, settlement, clock),
            new Roster(clients, RosterCollections.in(factory)),
            new ExtractAddresses(new Random(seed), Finding.DOMAIN),
            clock);
  }
}
