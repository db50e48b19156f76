package io.clientele.client.roster.export;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.account.mongo.ClientCollections;
import io.clientele.client.interleaving.Gate;
import io.clientele.client.interleaving.TurnedMongo;
import io.clientele.client.practice.Colleagues;
import io.clientele.client.roster.Asked;
import io.clientele.client.roster.ListedClient;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.RosterRows;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.export.mongo.ExportCollections;
import io.clientele.client.roster.mongo.RosterCollections;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.job.Asking;
import io.clientele.platform.job.Job;
import io.clientele.platform.job.TestJobs;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.TurnedClock;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Exports of practice {@code p1}'s list, on a clock that stands; no service is started. */
final class Desk implements AutoCloseable {

  static final Caller ADA = Caller.ofPractice("ada", "p1", "PRACTICE_ADMIN", Set.of());
  static final Caller STAN = Caller.ofPractice("stan", "p1", "STANDARD", Set.of());

  /** The roles at the practice, as they are heard of. */
  final Map<String, String> roles =
      new HashMap<>(Map.of("ada", "PRACTICE_ADMIN", "stan", "STANDARD"));

  final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-11-21T10:00:00Z"));
  final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  final String name = "exports-" + UUID.randomUUID();
  final TestJobs jobs = new TestJobs(mongo.getDatabase(name), clock);
  final Exports exports = new Exports(jobs.jobs(), ExportCollections.in(mongo.getDatabase(name)));

  private final RosterRows rows =
      RosterCollections.in(new SimpleMongoClientDatabaseFactory(mongo, name));

  /** A client that this login has added. */
  void listed(String businessName, String addedBy) {
    var id = UUID.randomUUID().toString();
    rows.show(
        new ListedClient(
            id,
            "p1",
            businessName,
            null,
            "BUSINESS",
            "ACTIVE",
            "PRACTICE",
            List.of("BOOKKEEPING"),
            "x@extract.example",
            addedBy,
            clock.instant(),
            null),
        new Heard("client/" + id, 1));
  }

  /** Asks for all that this caller sees. */
  Job asked(Caller caller) {
    return ((Asking.Taken) ask(caller, Cause.of(caller.login()))).job();
  }

  /** The same, which may be refused. */
  Asking ask(Caller caller, Cause cause) {
    return exports.ask(caller, cause, all(caller), clock.instant());
  }

  static RosterQuery all(Caller caller) {
    return new RosterQuery(Sight.of(caller), Asked.ALL, Ordering.BY_NAME, null, 50);
  }

  /** An instance takes what there is to do. */
  void work() {
    jobs.work(kind(mongo, rows, null));
  }

  /** The same, of an instance that dies when the plan says so. */
  void work(FaultPlan plan, Gate gate) {
    var doomed = TurnedMongo.wrap(FaultyMongo.wrap(mongo, plan), gate);
    var doomedRows = RosterCollections.in(new SimpleMongoClientDatabaseFactory(doomed, name));
    new TestJobs(doomed.getDatabase(name), clock).work(kind(doomed, doomedRows, null));
  }

  /** An instance to which something happens before it asks who works here. */
  void work(Runnable first) {
    jobs.work(kind(mongo, rows, first));
  }

  /** An instance whose pages are of one client each, and before each of which something happens. */
  void workPageByPage(Runnable before) {
    jobs.work(kind(mongo, new SmallPages(rows, before), null));
  }

  /** An instance sweeps. */
  void forget() {
    jobs.forget(kind(mongo, rows, null));
  }

  private ExportWork kind(MongoClient client, RosterRows read, @Nullable Runnable first) {
    var roster = new Roster(ClientCollections.in(client, name), read);
    return new ExportWork(
        roster, people(first), (p, l) -> Set.of(), ExportCollections.in(client.getDatabase(name)));
  }

  private Colleagues people(@Nullable Runnable first) {
    return new Colleagues() {
      @Override
      public boolean mayJoin(String login) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Map<String, String> roles(Collection<String> logins, String practice) {
        if (first != null) {
          first.run();
        }
        var known = new HashMap<>(roles);
        known.keySet().retainAll(logins);
        return practice.equals("p1") ? known : Map.of();
      }

      @Override
      public boolean several(String practice) {
        throw new UnsupportedOperationException();
      }
    };
  }

  Job now(Job job) {
    return jobs.jobs().find(job.id()).orElseThrow();
  }

  /** What came of an export that is done. */
  Made made(Job job) {
    return Objects.requireNonNull(now(job).result(Made.class), "a file");
  }

  /** The file of an export, as text. */
  String file(Caller caller, Job job) {
    var download =
        ((Exports.Wish.Granted<Exports.Download>) exports.open(caller, job.id())).value();
    try (var content = download.content()) {
      var bytes = new ByteArrayOutputStream();
      content.transferTo(bytes);
      return bytes.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names in the file, in order. */
  List<String> names(Caller caller, Job job) {
    return SheetReader.column(file(caller, job), "Name");
  }

  /** The code of the no to whoever wants the file. */
  String refused(Caller caller, Job job) {
    var wish = exports.open(caller, job.id());
    return ((Exports.Wish.Refused<?>) wish).why().reason().name();
  }

  @Override
  public void close() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }
}
