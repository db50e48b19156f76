package io.clientele.platform.job;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One attempt's hold on its job. All it writes is written only while the job is still this
 * attempt's: a worker that was paused for too long can neither report nor end what another has
 * taken over.
 */
final class Hold implements Progress {

  private final MongoCollection<Document> jobs;
  private final Job job;
  private final Clock clock;
  private final JobSettings settings;
  private final BooleanSupplier othersWait;
  private Instant written;
  private Instant turnEnds;

  /**
   * A hold that begins now.
   *
   * @param othersWait whether there is another job that somebody with a free hand could take
   */
  Hold(
      MongoCollection<Document> jobs,
      Job job,
      Clock clock,
      JobSettings settings,
      BooleanSupplier othersWait) {
    this.jobs = jobs;
    this.job = job;
    this.clock = clock;
    this.settings = settings;
    this.othersWait = othersWait;
    this.written = Instant.MIN;
    this.turnEnds = clock.instant().plus(settings.turn());
  }

  Job job() {
    return job;
  }

  @Override
  public void report(long done, long total) {
    var now = clock.instant();
    if (written.equals(Instant.MIN) || !now.isBefore(written.plus(settings.report()))) {
      write(
          Updates.combine(
              Updates.set("done", done),
              Updates.set("total", total),
              Updates.set("due", Date.from(now.plus(settings.lease())))));
      written = now;
    }
  }

  @Override
  public void giveWay() {
    var now = clock.instant();
    if (now.isBefore(turnEnds)) {
      return;
    }
    if (othersWait.getAsBoolean()) {
      throw new TurnOver(job.id());
    }
    turnEnds = now.plus(settings.report()); // until somebody may have come
  }

  /** The job is done. */
  void done(JobEnd.Done end, Duration kept) {
    write(
        Updates.combine(
            Updates.set("done", end.done()),
            Updates.set("total", end.done()),
            Updates.set("result", JobDocument.stored(end.result())),
            ended(JobStatus.DONE, kept)));
  }

  /** The job has failed for good. */
  void failed(Job.Problem why, Duration kept) {
    write(
        Updates.combine(
            Updates.set("problem", JobDocument.stored(why)), ended(JobStatus.FAILED, kept)));
  }

  private Bson ended(JobStatus status, Duration kept) {
    var now = clock.instant();
    return Updates.combine(
        Updates.set("status", status.name()),
        Updates.set("finishedAt", Date.from(now)),
        Updates.set("expiresAt", Date.from(now.plus(kept))),
        Updates.unset("due"),
        Updates.unset("running"),
        Updates.unset("slot"));
  }

  /** Somebody may begin anew after this pause; that it came to nothing is not the job's fault. */
  void giveBack(Duration pause) {
    write(
        Updates.combine(
            Updates.set("status", JobStatus.QUEUED.name()),
            Updates.set("due", Date.from(clock.instant().plus(pause))),
            Updates.inc("tries", -1),
            Updates.unset("running")));
  }

  /** Whether another attempt has begun, or the job is forgotten: nothing of this one counts. */
  boolean isSuperseded() {
    var now = jobs.find(eq(job.id())).first();
    return now == null || now.getInteger("attempt") > job.attempt();
  }

  private void write(Bson update) {
    var held =
        and(eq(job.id()), eq("attempt", job.attempt()), eq("status", JobStatus.RUNNING.name()));
    if (jobs.updateOne(held, update).getMatchedCount() == 0) {
      throw new LeaseLost(job.id(), job.attempt());
    }
  }
}
