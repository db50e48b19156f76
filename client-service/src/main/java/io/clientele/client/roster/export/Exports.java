package io.clientele.client.roster.export;

import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.file.KeptFiles;
import io.clientele.platform.job.Asking;
import io.clientele.platform.job.Job;
import io.clientele.platform.job.JobRequest;
import io.clientele.platform.job.Jobs;
import io.clientele.platform.token.Caller;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Exports of the client list, for those who ask for them (LST-6). */
public final class Exports {

  /** How many one login may have that have not ended. */
  static final int MOST = 3;

  /**
   * How many it may have of which the practice's store still keeps anything; of asks at the same
   * moment, those that may be under way can come on top.
   */
  static final int MOST_KEPT = 20;

  private static final int RETRY_AFTER_SECONDS = 5;

  private final Jobs jobs;
  private final KeptFiles files;

  /** Exports as these jobs, into these files. */
  public Exports(Jobs jobs, KeptFiles files) {
    this.jobs = jobs;
    this.files = files;
  }

  /** What is to be had of an export. */
  public sealed interface Wish<T> {

    /** This. */
    record Granted<T>(T value) implements Wish<T> {}

    /** Nothing. */
    record Refused<T>(Refusal why) implements Wish<T> {}
  }

  /**
   * A file to download.
   *
   * @param name for people: {@code clients-2026-11-21.csv}
   */
  public record Download(String name, long bytes, InputStream content) {}

  /**
   * Asks for all pages of what is asked for.
   *
   * @param now from when on a refusal counts how long to wait
   */
  public Asking ask(Caller caller, Cause cause, RosterQuery query, Instant now) {
    var kept = newest(caller);
    var full = kept.size() >= MOST_KEPT;
    return jobs.ask(
        cause,
        new JobRequest(
            ExportWork.NAME,
            caller.practice(),
            ExportRequest.of(caller.login(), query),
            full ? 0 : MOST,
            full ? tooManyKept(kept, now) : tooManyUnderWay()));
  }

  private static Refusal tooManyUnderWay() {
    return ExportReason.TOO_MANY_EXPORTS
        .because("You have three exports under way; wait for one of them.")
        .with("retryAfter", RETRY_AFTER_SECONDS);
  }

  private static Refusal tooManyKept(List<Job> kept, Instant now) {
    var wait =
        kept.stream()
            .flatMap(job -> Stream.ofNullable(job.expiresAt()))
            .min(Comparator.naturalOrder())
            .map(over -> Duration.between(now, over).plusSeconds(1).toSeconds())
            .orElse((long) RETRY_AFTER_SECONDS);
    return ExportReason.TOO_MANY_EXPORTS
        .because("You have twenty exports of the last 24 hours; use one of them.")
        .with("retryAfter", wait);
  }

  /** The caller's own, newest first. */
  public List<Job> newest(Caller caller) {
    return jobs.newest(ExportWork.NAME, caller.practice(), caller.login(), MOST_KEPT);
  }

  /** One of the caller's own. */
  public Wish<Job> find(Caller caller, String export) {
    return own(caller, export)
        .<Wish<Job>>map(Wish.Granted::new)
        .orElseGet(() -> new Wish.Refused<>(notFound()));
  }

  /** The file of one of the caller's own. */
  public Wish<Download> open(Caller caller, String export) {
    var job = own(caller, export).orElse(null);
    if (job == null) {
      return new Wish.Refused<>(notFound());
    }
    var made = job.result(Made.class);
    if (made == null) {
      return new Wish.Refused<>(
          ExportReason.EXPORT_NOT_READY.because(
              "This export has no file: it is " + job.status() + "."));
    }
    if (!made.mayBeShownTo(Sight.of(caller))) {
      return new Wish.Refused<>(
          ExportReason.SIGHT_CHANGED.because(
              "You see fewer clients now than when this export was made; ask for a new one."));
    }
    return new Wish.Granted<>(new Download(name(job), made.bytes(), files.open(made.file())));
  }

  private Optional<Job> own(Caller caller, String export) {
    return jobs.find(export)
        .filter(job -> job.kind().equals(ExportWork.NAME))
        .filter(job -> job.practice().equals(caller.practice()))
        .filter(job -> job.requestedBy().equals(caller.login()));
  }

  private static String name(Job job) {
    var at = Objects.requireNonNull(job.finishedAt(), "of a job that is done");
    return "clients-" + LocalDate.ofInstant(at, ZoneOffset.UTC) + ".csv";
  }

  private static Refusal notFound() {
    return ExportReason.EXPORT_NOT_FOUND.because(
        "There is no such export, it is over, or it is not yours.");
  }
}
