package io.clientele.platform.job;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.decision.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A kind of job that counts, and does something else whenever it has counted one. */
final class Counting implements JobKind {

  static final Duration KEPT = Duration.ofHours(24);

  /** What is cleared, as {@code job<attempt}. */
  final List<String> cleared = new ArrayList<>();

  private final BiConsumer<Job, Long> meanwhile;

  Counting(BiConsumer<Job, Long> meanwhile) {
    this.meanwhile = meanwhile;
  }

  /** Counts and does nothing else. */
  Counting() {
    this((job, counted) -> {});
  }

  record Wanted(long to) {}

  record Counted(long to, int attempt) {}

  /** Why somebody may not have another. */
  enum CountingReason implements Reason {
    TOO_MANY;

    @Override
    public String rule() {
      return "LST-6";
    }

    @Override
    public Kind kind() {
      return Kind.TOO_MANY;
    }
  }

  /** A request to count to three. */
  static JobRequest request(String practice) {
    return new JobRequest(
        "counting", practice, new Wanted(3), 2, CountingReason.TOO_MANY.because("Two at most."));
  }

  /** What a login sends with a key. */
  static Cause keyed(String login, String key, String body) {
    return new Cause(
        login,
        IdempotencyKey.of(login, key, body.getBytes(StandardCharsets.UTF_8)),
        null,
        null,
        null);
  }

  @Override
  public String name() {
    return "counting";
  }

  @Override
  public Duration kept() {
    return KEPT;
  }

  @Override
  public JobEnd work(Job job, Progress progress) {
    var to = job.wanted(Wanted.class).to();
    for (var counted = 0L; counted < to; counted++) {
      progress.report(counted, to);
      progress.giveWay();
      meanwhile.accept(job, counted);
    }
    return new JobEnd.Done(to, new Counted(to, job.attempt()));
  }

  @Override
  public void clear(String job, int below) {
    cleared.add(job + "<" + below);
  }
}
