package io.clientele.client.upload;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.bundle.Reservations;
import io.clientele.client.bundle.Settlement;
import io.clientele.client.bundle.SlotBook;
import io.clientele.client.bundle.Slots;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.client.connection.Drafts;
import io.clientele.client.connection.mongo.ConnectionCollections;
import io.clientele.client.onboarding.ExtractAddresses;
import io.clientele.client.onboarding.FactFinder;
import io.clientele.client.onboarding.Finding;
import io.clientele.client.onboarding.Onboarding;
import io.clientele.client.onboarding.RowOnboarding;
import io.clientele.client.practice.Practice;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.mongo.RosterCollections;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.bulk.Bulk;
import io.clientele.platform.bulk.BulkRow;
import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.PlannedRow;
import io.clientele.platform.bulk.RowOutcome;
import io.clientele.platform.bulk.Verdict;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.Infrastructure;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/**
 * Uploads of one practice over a store of their own: the shipped classes, and what the machinery of
 * bulk commands would ask of them, in the same order.
 */
final class Uploads implements AutoCloseable {

  private static final int SLICE = 200;

  final MongoClient mongo;
  final String name;
  final Aggregates<Client, ClientEvent> clients;
  final SlotBook book;
  final Onboarding onboarding;
  final Roster roster;
  final ClientUpload kind;

  private final Practice practice;

  /** The teams that everybody is in. */
  Set<String> teams = Set.of();

  private Uploads(MongoClient mongo, String name, Practice practice) {
    this.mongo = mongo;
    this.name = name;
    this.practice = practice;
    var factory = new SimpleMongoClientDatabaseFactory(mongo, name);
    clients = ClientCollections.in(mongo, name);
    book = BundleCollections.book(factory);
    roster = new Roster(clients, RosterCollections.in(factory));
    var settlement = new Settlement(clients, book);
    var addresses = new ExtractAddresses(new SecureRandom(), Finding.DOMAIN);
    var before = ClientCollections.before(mongo, name);
    var reservations = new Reservations(clients, book, settlement);
    var clock = Clock.systemUTC();
    var facts = facts(mongo, name, practice, clients);
    onboarding =
        new Onboarding(
            facts, new Slots(clients, book, settlement, clock), roster, addresses, clock);
    kind =
        new ClientUpload(
            new Templates(facts.practices(), facts.domain()),
            facts,
            new RowOnboarding(facts, reservations, before, roster, addresses, clock),
            reservations,
            book,
            (login, at) -> teams,
            RefusedRequest::new);
  }

  private static FactFinder facts(
      MongoClient mongo, String name, Practice practice, Aggregates<Client, ClientEvent> clients) {
    var drafts = new Drafts(ConnectionCollections.drafts(mongo, name), clients);
    return Finding.in(
        mongo, name, drafts, id -> Optional.of(practice).filter(it -> it.id().equals(id)));
  }

  /** A practice with a bundle of so many. */
  static Uploads of(Practice practice, int limit) {
    var mongo = MongoClients.create(Infrastructure.mongoUri());
    var uploads = new Uploads(mongo, "uploads-" + UUID.randomUUID(), practice);
    uploads.limit(limit);
    return uploads;
  }

  /** Another instance of the same, that reaches the store by another client. */
  Uploads by(MongoClient other) {
    return new Uploads(other, name, practice);
  }

  void limit(int limit) {
    var bundles = mongo.getDatabase(name).getCollection("bundles");
    bundles.updateOne(
        Filters.eq("p1"), Updates.set("limit", limit), new UpdateOptions().upsert(true));
  }

  @Override
  public void close() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  static BulkRow row(int number, List<String> cells) {
    return new BulkRow(number, number + 2, cells);
  }

  static Bulk bulk(String id, Caller caller) {
    return new Bulk(id, ClientUpload.NAME, caller);
  }

  static Bulk bulk(String id) {
    return bulk(id, SomePractice.ADA);
  }

  static List<BulkRow> rows(List<List<String>> cells) {
    return IntStream.range(0, cells.size()).mapToObj(i -> row(i, cells.get(i))).toList();
  }

  /** What each row would come to, whether there is room or not. */
  List<Verdict> judged(Bulk bulk, List<List<String>> cells) {
    var rows = rows(cells);
    var judge = kind.judge(bulk, slice -> slice.accept(rows));
    var verdicts = new ArrayList<Verdict>();
    for (var from = 0; from < rows.size(); from += SLICE) {
      verdicts.addAll(judge.judge(rows.subList(from, Math.min(from + SLICE, rows.size()))));
    }
    return verdicts;
  }

  /** What became of each row. */
  List<RowOutcome> uploaded(String id, List<List<String>> cells) {
    return uploaded(bulk(id), cells);
  }

  List<RowOutcome> uploaded(Bulk bulk, List<List<String>> cells) {
    var verdicts = judged(bulk, cells);
    var room = kind.reserve(bulk, count(verdicts, Effect.CHANGE));
    var outcomes = applied(bulk, cells, verdicts, room);
    kind.release(bulk);
    return outcomes;
  }

  /** Does those rows for which there is room. */
  List<RowOutcome> applied(Bulk bulk, List<List<String>> cells, List<Verdict> verdicts, int room) {
    var outcomes = new ArrayList<RowOutcome>();
    var place = 0;
    for (var i = 0; i < cells.size(); i++) {
      var verdict = verdicts.get(i);
      if (verdict.effect() != Effect.CHANGE) {
        outcomes.add(new RowOutcome(verdict.effect(), verdict.subject(), verdict.why()));
      } else if (place < room) {
        outcomes.add(apply(bulk, row(i, cells.get(i)), place++));
      } else {
        outcomes.add(new RowOutcome(Effect.REFUSED, null, kind.lacking(bulk)));
      }
    }
    return outcomes;
  }

  RowOutcome apply(Bulk bulk, BulkRow row, int place) {
    var key = IdempotencyKey.of("bulk-row", bulk.id() + "/" + row.number());
    var cause = new Cause(bulk.caller().login(), key, null, null, null);
    return kind.apply(bulk, new PlannedRow(row, place, null), cause);
  }

  static int count(List<Verdict> verdicts, Effect effect) {
    return (int) verdicts.stream().filter(one -> one.effect() == effect).count();
  }

  static List<Effect> effects(List<RowOutcome> outcomes) {
    return outcomes.stream().map(RowOutcome::effect).toList();
  }

  Bundle bundle() {
    return book.find("p1").orElseThrow();
  }

  /** How many clients there are. */
  long there() {
    return mongo
        .getDatabase(name)
        .getCollection(Client.TYPE)
        .countDocuments(new Document("status", "ACTIVE"));
  }
}
