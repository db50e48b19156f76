package io.clientele.platform.bulk;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.job.Job;
import io.clientele.platform.job.TestJobs;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.TurnedClock;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;

/** Where deposits are made in bulk, on a clock that stands; no service is started. */
final class Branch implements AutoCloseable {

  static final Caller ANN = Caller.ofPractice("ann", "p1", "PRACTICE_ADMIN", Set.of());

  final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-11-22T10:00:00Z"));
  final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  final String name = "bulks-" + UUID.randomUUID();
  final Bank bank = new Bank(database());

  /** The kind of the usual instance. */
  final Deposits deposits = new Deposits(bank, said -> {});

  private final TestBulks instance = instance(deposits);
  final Bulks bulks = instance.bulks();

  /** A branch whose bank has so many coins. */
  Branch(int coins) {
    bank.open(coins);
  }

  MongoDatabase database() {
    return mongo.getDatabase(name);
  }

  private TestBulks instance(BulkKind kind) {
    return new TestBulks(database(), clock, List.of(kind));
  }

  /** An instance to which something happens while it works. */
  TestBulks instance(Consumer<String> meanwhile) {
    return instance(new Deposits(bank, meanwhile));
  }

  /** An instance that meets these faults. */
  TestBulks instance(FaultPlan plan) {
    var doomed = FaultyMongo.wrap(mongo, plan).getDatabase(name);
    return new TestBulks(doomed, clock, List.of(new Deposits(new Bank(doomed), said -> {})));
  }

  void work() {
    instance.work();
  }

  void keepUp() {
    instance.keepUp();
  }

  /** Whoever worked is not heard of any more. */
  void leasesEnd() {
    clock.turn(TestJobs.LEASE);
  }

  static InputStream file(String... rows) {
    var text = String.join(",", Deposits.HEADER) + "\r\n" + String.join("\r\n", rows) + "\r\n";
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static Cause keyed(String key) {
    return new Cause(
        "ann",
        IdempotencyKey.of("ann", key, key.getBytes(StandardCharsets.UTF_8)),
        null,
        null,
        null);
  }

  /** One of Ann's, just come. */
  String uploaded(String... rows) {
    clock.turn(Duration.ofSeconds(1));
    var file = file(rows);
    return bulks.upload(Deposits.NAME, ANN, Cause.of("ann"), "d.csv", file).bulk().id();
  }

  /** One that is planned. */
  String planned(String... rows) {
    var id = uploaded(rows);
    work();
    return id;
  }

  KeptBulk now(String id) {
    return bulks.find(Deposits.NAME, ANN, id).bulk();
  }

  Plan plan(String id) {
    return Objects.requireNonNull(now(id).plan(), "a plan");
  }

  /** Says yes to the present plan. */
  void apply(String id) {
    apply(id, plan(id).token());
  }

  void apply(String id, String token) {
    bulks.apply(Deposits.NAME, ANN, Cause.of("ann"), id, token);
  }

  void planAgain(String id) {
    bulks.plan(Deposits.NAME, ANN, Cause.of("ann"), id);
    work();
  }

  List<KeptRow> rows(String id) {
    return bulks.rows(Deposits.NAME, ANN, id, null, null, 100).items();
  }

  List<Effect> effects(String id) {
    return rows(id).stream().map(KeptRow::effect).toList();
  }

  /** The code of the no that this ends with. */
  static String refused(Runnable act) {
    try {
      act.run();
    } catch (RefusedRequest no) {
      return no.why().getFirst().reason().name();
    }
    throw new AssertionError("it was not refused");
  }

  /** As if no worker of a yes had lived: its job is given up, and nobody has noticed. */
  void giveUp() {
    var problem = new Document("code", "GAVE_UP").append("rule", "OPS-3").append("detail", "?");
    var failed =
        new Document("status", "FAILED")
            .append("problem", problem)
            .append("expiresAt", Date.from(clock.instant().plus(TestBulks.KEPT)));
    var gone = new Document("due", "").append("running", "").append("slot", "");
    database()
        .getCollection("jobs")
        .updateMany(
            new Document("kind", Steps.APPLY).append("status", new Document("$ne", "DONE")),
            new Document("$set", failed).append("$unset", gone));
  }

  /** Why the job of a bulk has failed. */
  static Job.Problem problem(SeenBulk seen) {
    var job = Objects.requireNonNull(seen.job(), "a job");
    return Objects.requireNonNull(job.problem(), "a problem");
  }

  /** How many documents there are of everything that bulks leave. */
  long left() {
    return List.of(
            "bulks",
            "bulk-rows",
            "bulk-receptions",
            "bulk-files.files",
            "bulk-files.chunks",
            "jobs")
        .stream()
        .mapToLong(one -> database().getCollection(one).countDocuments(new Document()))
        .sum();
  }

  @Override
  public void close() {
    database().drop();
    mongo.close();
  }
}
