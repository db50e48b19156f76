package io.clientele.platform.job;

import com.mongodb.client.MongoDatabase;
import io.clientele.platform.correlation.Correlation;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The shipped jobs in a test's own database; it says who works on them, and when. */
public final class TestJobs {

  /** How long a worker that is not heard of keeps its job here. */
  public static final Duration LEASE = Duration.ofSeconds(30);

  /** How long one that can go on later keeps others waiting here. */
  public static final Duration TURN = Duration.ofSeconds(10);

  private static final JobSettings SETTINGS =
      new JobSettings(LEASE, Duration.ZERO, Duration.ofSeconds(1), 2, TURN, 1000);

  private final MongoDatabase database;
  private final Clock clock;
  private final Jobs jobs;

  /** Jobs in this database, as one instance sees them. */
  public TestJobs(MongoDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
    this.jobs = new Jobs(() -> database.getCollection(Jobs.COLLECTION), clock);
    jobs.prepare();
  }

  /** For those who ask for them. */
  public Jobs jobs() {
    return jobs;
  }

  /** Works on this thread, one after the other, on all jobs that an instance would take now. */
  public void work(JobKind... kinds) {
    runner(kinds).look();
  }

  /** Forgets those whose time is over. */
  public void forget(JobKind... kinds) {
    runner(kinds).forget();
  }

  private JobRunner runner(JobKind... kinds) {
    var claims = new Claims(() -> database.getCollection(Jobs.COLLECTION), clock, SETTINGS);
    var correlation = new Correlation(Tracer.NOOP);
    var runner = new JobRunner(claims, List.of(kinds), correlation, 1, Runnable::run);
    runner.start();
    return runner;
  }
}
