package io.clientele.platform.job;

import io.clientele.platform.correlation.Correlation;
import io.clientele.platform.fault.Passing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Works on jobs, on a few at once, while the instance lives. */
final class JobRunner implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
  private static final Duration LATER = Duration.ofSeconds(5);

  private final Claims claims;
  private final Map<String, JobKind> kinds;
  private final Correlation correlation;
  private final Executor threads;
  private final Semaphore free;
  private final Set<Hold> held = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  /**
   * A runner.
   *
   * @param atOnce on how many jobs at the same time
   * @param threads what works on one each
   */
  JobRunner(
      Claims claims, List<JobKind> kinds, Correlation correlation, int atOnce, Executor threads) {
    this.claims = claims;
    this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
    this.correlation = correlation;
    this.free = new Semaphore(atOnce);
    this.threads = threads;
  }

  /** Takes as many jobs as there are hands free. */
  void look() {
    while (running && free.tryAcquire()) {
      var taken = false;
      try {
        var claim = claims.next(kinds.keySet());
        taken = claim.isPresent();
        claim.ifPresent(one -> threads.execute(() -> begin(one)));
      } finally {
        if (!taken) {
          free.release();
        }
      }
      if (!taken) {
        return;
      }
    }
  }

  private void begin(Claims.Claim claim) {
    var hold = claim.hold();
    held.add(hold);
    try (var part = correlation.open(hold.job().traceparent(), "job " + hold.job().kind())) {
      if (running) {
        work(claim);
      } else {
        giveBack(hold, Duration.ZERO); // claimed while the instance was stopping
      }
    } finally {
      held.remove(hold);
      free.release();
    }
  }

  private void work(Claims.Claim claim) {
    var hold = claim.hold();
    var job = hold.job();
    var kind = kinds.get(job.kind());
    if (kind == null) {
      throw new IllegalStateException("claimed a job of kind " + job.kind());
    }
    try {
      if (claim.tries() > claims.tries()) {
        giveUp(hold, kind);
      } else {
        end(kind.work(job, hold), hold, kind.kept());
      }
    } catch (LeaseLost lost) {
      leave(hold, kind);
    } catch (TurnOver turn) {
      LOG.info("{}", turn.getMessage());
      giveBack(hold, Duration.ZERO);
    } catch (RuntimeException e) {
      failed(hold, e);
    }
  }

  private static void end(JobEnd end, Hold hold, Duration kept) {
    switch (end) {
      case JobEnd.Done done -> hold.done(done, kept);
      case JobEnd.Failed no -> hold.failed(Job.Problem.of(no.why()), kept);
    }
  }

  private static void giveUp(Hold hold, JobKind kind) {
    LOG.error("job {} is given up: it brought down every attempt", hold.job().id());
    var why =
        JobReason.GAVE_UP.because("This could not be done, though it was tried several times.");
    hold.failed(Job.Problem.of(why), kind.kept());
    kind.clear(hold.job().id(), hold.job().attempt());
  }

  /** What this attempt has made meanwhile is nobody's, once another has begun. */
  private static void leave(Hold hold, JobKind kind) {
    LOG.info("job {} is no longer of attempt {}", hold.job().id(), hold.job().attempt());
    try {
      if (hold.isSuperseded()) {
        kind.clear(hold.job().id(), hold.job().attempt() + 1);
      }
    } catch (RuntimeException e) {
      LOG.warn("what job {} has left goes when it is over: {}", hold.job().id(), e.toString());
    }
  }

  /** What passes is begun anew soon; anything else when the lease ends, as after a crash. */
  private static void failed(Hold hold, RuntimeException failure) {
    if (!Passing.is(failure)) {
      LOG.error("attempt {} of job {} failed", hold.job().attempt(), hold.job().id(), failure);
      return;
    }
    LOG.warn("job {} is put off: {}", hold.job().id(), failure.toString());
    giveBack(hold, LATER);
  }

  private static void giveBack(Hold hold, Duration pause) {
    try {
      hold.giveBack(pause);
    } catch (RuntimeException e) {
      LOG.warn("job {} waits until its lease ends: {}", hold.job().id(), e.toString());
    }
  }

  /** Forgets jobs whose time is over, and first what came of them. */
  void forget() {
    for (var kind : kinds.values()) {
      for (var job : claims.over(kind.name())) {
        kind.clear(job, Integer.MAX_VALUE);
        claims.forget(job);
      }
    }
  }

  @Override
  public void start() {
    running = true;
  }

  /** Others go on with what is under way here: it is not waited for. */
  @Override
  public void stop() {
    running = false;
    held.forEach(hold -> giveBack(hold, Duration.ZERO));
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
