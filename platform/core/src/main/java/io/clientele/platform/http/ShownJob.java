package io.clientele.platform.http;

import io.clientele.platform.job.Job;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A job as every service shows its jobs.
 *
 * @param <R> what came of it
 * @param status {@code QUEUED}, {@code RUNNING}, {@code DONE} or {@code FAILED}
 * @param expiresAt when it is forgotten, with its result; null until it has ended
 * @param result null unless it is done
 * @param problem why it has failed; null unless it has
 */
public record ShownJob<R>(
    String id,
    String status,
    Progress progress,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Instant expiresAt,
    @Nullable R result,
    Job.@Nullable Problem problem) {

  /**
   * How far it is.
   *
   * @param total null while that is not known
   */
  public record Progress(long done, @Nullable Long total) {}

  /** A job, with what came of it in the words of its kind. */
  public static <R> ShownJob<R> of(Job job, @Nullable R result) {
    return new ShownJob<>(
        job.id(),
        job.status().name(),
        new Progress(job.progress().done(), job.progress().total()),
        job.createdAt(),
        job.startedAt(),
        job.finishedAt(),
        job.expiresAt(),
        result,
        job.problem());
  }

  /** 202 with the place where it can be watched. */
  public ResponseEntity<ShownJob<R>> accepted(URI location) {
    return ResponseEntity.accepted().location(location).body(this);
  }
}
