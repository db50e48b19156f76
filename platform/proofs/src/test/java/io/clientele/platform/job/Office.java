package io.clientele.platform.job;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.correlation.Correlation;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.TurnedClock;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.bson.Document;

/** Where jobs lie, on a clock that stands; the instances of a test work on them. */
final class Office implements AutoCloseable {

  static final Duration LEASE = Duration.ofSeconds(30);
  static final Duration TURN = Duration.ofSeconds(10);
  static final JobSettings SETTINGS =
      new JobSettings(LEASE, Duration.ZERO, Duration.ofSeconds(1), 2, TURN, 3);

  final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-11-21T10:00:00Z"));
  final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  final Jobs jobs = new Jobs(() -> collection(mongo), clock);
  private final String name = "jobs-" + UUID.randomUUID();

  Office() {
    jobs.prepare();
  }

  MongoCollection<Document> collection(MongoClient client) {
    return client.getDatabase(name).getCollection(Jobs.COLLECTION);
  }

  /** One more job of a login's. */
  Job asked(String login, String practice) {
    clock.turn(Duration.ofSeconds(1));
    return ((Asking.Taken) jobs.ask(Cause.of(login), Counting.request(practice))).job();
  }

  /** A job as it is now. */
  Job now(Job job) {
    return jobs.find(job.id()).orElseThrow();
  }

  Claims claims(MongoClient client) {
    return new Claims(() -> collection(client), clock, SETTINGS);
  }

  /** What an instance gets to work on, if there is anything. */
  Hold claimed() {
    return claims(mongo).next(List.of("counting")).orElseThrow().hold();
  }

  /** Whether there is nothing to work on. */
  boolean idle() {
    return claims(mongo).next(List.of("counting")).isEmpty();
  }

  /** An instance that works on this thread. */
  JobRunner instance(JobKind kind) {
    return instance(mongo, kind, Runnable::run);
  }

  JobRunner instance(MongoClient client, JobKind kind, Executor threads) {
    var runner =
        new JobRunner(
            claims(client),
            List.of(kind),
            new Correlation(Tracer.NOOP),
            SETTINGS.atOnce(),
            threads);
    runner.start();
    return runner;
  }

  @Override
  public void close() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }
}
