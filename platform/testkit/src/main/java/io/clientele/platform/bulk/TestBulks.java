package io.clientele.platform.bulk;

import com.mongodb.client.MongoDatabase;
import io.clientele.platform.job.JobKind;
import io.clientele.platform.job.TestJobs;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The shipped bulk commands in a test's own database; it says who works on them, and when. */
public final class TestBulks {

  /** How long a plan waits for a yes here. */
  public static final Duration LAPSE = Duration.ofHours(1);

  /** How long one that has ended is kept here. */
  public static final Duration KEPT = Duration.ofHours(24);

  /** How many rows are judged together here. */
  public static final int SLICE = 3;

  /** How many rows are done and recorded together here. */
  public static final int BATCH = 2;

  private final TestJobs jobs;
  private final JobKind planning;
  private final JobKind applying;
  private final Upkeep upkeep;
  private final Bulks bulks;

  /** Bulk commands of these kinds in this database, as one instance sees them. */
  public TestBulks(MongoDatabase database, Clock clock, List<BulkKind> kinds) {
    var settings = new BulkSettings(LAPSE, KEPT, Duration.ofSeconds(5), SLICE, BATCH);
    var desk = Desk.in(() -> database, clock, kinds, settings);
    jobs = new TestJobs(database, clock);
    planning = new Planning(desk);
    applying = new Applying(desk);
    var steps = new Steps(jobs.jobs());
    var receiving = new Receiving(() -> database, desk.files(), desk.bulks());
    receiving.prepare();
    upkeep = new Upkeep(desk, steps, receiving);
    bulks = new Bulks(desk, steps, new Uploading(desk, steps, receiving), upkeep);
  }

  /** For those who give them. */
  public Bulks bulks() {
    return bulks;
  }

  /** Works on this thread on all that an instance would work on now. */
  public void work() {
    jobs.work(planning, applying);
  }

  /** Ends, releases and forgets what it is time for. */
  public void keepUp() {
    upkeep.run();
    jobs.forget(planning, applying);
  }
}
