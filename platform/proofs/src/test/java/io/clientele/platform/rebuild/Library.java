package io.clientele.platform.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.clientele.platform.consume.CombinedRows;
import io.clientele.platform.consume.Rows;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A database with a list of books, and instances that write and rebuild it. */
final class Library implements AutoCloseable {

  static final Duration LEASE = Duration.ofSeconds(10);
  static final Duration CLAIM = Duration.ofSeconds(30);
  static final Duration LOOK = Duration.ofSeconds(1);
  static final Duration AGAIN = Duration.ofMinutes(1);

  final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  final String name = "library-" + UUID.randomUUID();
  final TurnedClock clock;
  final Instance first;
  final Publisher publisher;
  final Rebuilds rebuilds;
  final Books books = new Books();
  private final RebuildSettings settings;

  Library(TurnedClock clock) {
    this(clock, Duration.ZERO);
  }

  /** One whose old lists stay for so long. */
  Library(TurnedClock clock, Duration grace) {
    this.clock = clock;
    settings = new RebuildSettings(Duration.ofMillis(20), LEASE, CLAIM, AGAIN, grace);
    first = instance();
    publisher = new Publisher(first.rows);
    rebuilds = new Rebuilds(Books.LIST, store(mongo), clock);
  }

  /** One process of the service. */
  final class Instance {

    final KnownPointer pointer;
    final Rows rows;
    private final MongoClient client;

    private Instance(MongoClient client, UnaryOperator<Rows> around) {
      this.client = client;
      this.pointer = new KnownPointer(store(client), clocks(), LEASE);
      this.rows =
          new PointedRows(
              pointer,
              collection -> client.getDatabase(name).getCollection(collection),
              collection -> around.apply(new CombinedRows(collection, Books::follows)));
    }

    /** What works on rebuilds here, on the thread that looks. */
    Rebuilder rebuilder() {
      return new Rebuilder(
          books, rows, pointer, store(client), publisher, clock, settings, Runnable::run);
    }

    Attempt claim() {
      return rebuilder().claim().orElseThrow();
    }
  }

  Instance instance() {
    return new Instance(mongo, rows -> rows);
  }

  /** One with a fate of its own. */
  Instance instance(MongoClient client) {
    return new Instance(client, rows -> rows);
  }

  /** One whose rows are written in another way. */
  Instance instance(UnaryOperator<Rows> around) {
    return new Instance(mongo, around);
  }

  /** Both are the one that is turned. */
  private TwoClocks clocks() {
    return new TwoClocks(clock, () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos());
  }

  PointerStore store(MongoClient client) {
    return new PointerStore(Books.LIST, () -> client.getDatabase(name));
  }

  MongoDatabase database() {
    return mongo.getDatabase(name);
  }

  MongoCollection<Document> collection(String collection) {
    return database().getCollection(collection);
  }

  @Nullable Document row(String collection, String book) {
    return collection(collection).find(Filters.eq(book)).first();
  }

  /** The list as it is read, by book: what is told of each, and what it was told by. */
  Map<String, Document> list() {
    var books = new TreeMap<String, Document>();
    for (var row : first.rows.collection().find()) {
      var book = new Document(row.get("seen", new Document()));
      book.append("title", row.get("title")).append("readers", row.get("readers"));
      book.values().removeIf(Objects::isNull);
      books.put(row.getString("_id"), book);
    }
    return books;
  }

  Phase phase() {
    return Objects.requireNonNull(rebuilds.state().rebuild()).phase();
  }

  Findings found() {
    var found = Objects.requireNonNull(rebuilds.state().rebuild()).found();
    return Objects.requireNonNull(found);
  }

  /** Goes on until it is over, however long that takes. */
  void finish() {
    var attempt = first.claim();
    for (var i = 0; i < 200 && !phase().isOver(); i++) {
      if (!attempt.step()) {
        clock.turn(LEASE);
      }
    }
  }

  /** Goes on until a phase is reached, or there is nothing to do for now. */
  void until(Attempt attempt, Phase phase) {
    for (var i = 0; i < 50 && phase() != phase; i++) {
      attempt.step();
    }
  }

  /** Goes on until a phase is reached, while every instance named looks as often. */
  void untilHeard(Attempt attempt, Phase phase, Instance... others) {
    for (var i = 0; i < 50 && phase() != phase; i++) {
      first.pointer.look();
      for (var other : others) {
        other.pointer.look();
      }
      attempt.step();
    }
    assertThat(phase()).isEqualTo(phase);
  }

  /** What the rebuild under way waits for, as an operator reads it. */
  List<String> waitsFor() {
    var rebuild = rebuilds.state().rebuild();
    return rebuild == null ? List.of() : rebuild.waitsFor();
  }

  @Override
  public void close() {
    database().drop();
    mongo.close();
  }
}
