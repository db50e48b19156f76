package io.clientele.client.bundle;

import com.mongodb.client.MongoClient;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.client.bundle.verdict.Judging;
import io.clientele.client.connection.Drafts;
import io.clientele.client.connection.mongo.ConnectionCollections;
import io.clientele.client.onboarding.ExtractAddresses;
import io.clientele.client.onboarding.Finding;
import io.clientele.client.onboarding.Onboarding;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.mongo.RosterCollections;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** One instance of the service as far as slots go: the shipped classes over one client. */
final class Instance {

  final Onboarding onboarding;
  final Slots slots;
  final Reservations reservations;
  final Sweep sweep;
  final SlotBook book;
  final Judging judging;

  /** An instance of these parts. */
  Instance(MongoClient mongo, String database, long seed, Parts parts) {
    var clock = Clock.systemUTC();
    var factory = new SimpleMongoClientDatabaseFactory(mongo, database);
    var clients = ClientCollections.in(mongo, database);
    book = parts.book(factory);
    judging = new Judging(parts.limits(factory), BundleCollections.judged(factory));
    var settlement = parts.settlement(clients, book);
    slots = new Slots(clients, book, settlement, clock);
    reservations = parts.reservations(clients, book, settlement);
    // Its clock is ahead, so every open intent is old enough: to sweep too early must do no harm.
    sweep = new Sweep(book, settlement, Clock.offset(clock, Duration.ofMinutes(1)));
    onboarding =
        new Onboarding(
            Finding.in(
                mongo,
                database,
                new Drafts(ConnectionCollections.drafts(mongo, database), clients)),
            slots,
            new Roster(clients, RosterCollections.in(factory)),
            new ExtractAddresses(new Random(seed), Finding.DOMAIN),
            clock);
  }
}
