package io.clientele.platform.bulk;

import io.clientele.platform.job.Job;
import io.clientele.platform.job.JobEnd;
import io.clientele.platform.job.LeaseLost;
import io.clientele.platform.job.Progress;
import java.time.Duration;
import java.util.Optional;

/**
 * Judges all rows of a bulk command, reserves what those to be done will take, and leaves a plan
 * (BEY-1). Every attempt writes rows of its own; the write that makes the bulk planned names them.
 */
final class Planning extends BulkStep {

  private final Desk desk;

  Planning(Desk desk) {
    super(desk, BulkStatus.PLANNING);
    this.desk = desk;
  }

  @Override
  public String name() {
    return Steps.PLAN;
  }

  /** Longer than the bulk it is about. */
  @Override
  public Duration kept() {
    return desk.settings().kept().plus(desk.settings().lapse()).multipliedBy(2);
  }

  @Override
  Optional<JobEnd> before(KeptBulk bulk) {
    return Optional.ofNullable(bulk.plan())
        .<JobEnd>map(plan -> new JobEnd.Done(bulk.rows(), counted(plan)));
  }

  @Override
  JobEnd work(Job job, KeptBulk bulk, Progress progress) {
    // What it held when it was planned before is room for this plan.
    desk.releasing().release(bulk.id(), () -> progress.report(0, bulk.rows()));
    var set = RowDocument.set(bulk, job.attempt());
    try {
      var judged = judged(bulk, set, progress);
      if (!desk.turn().held(bulk, job.attempt())) {
        return desk.leftBehind(job, bulk);
      }
      var room = reserved(bulk, set, judged.toDo());
      progress.report(bulk.rows(), bulk.rows());
      var plan = judged.plan(bulk, job.attempt(), room, desk);
      if (!desk.turn().toPlanned(bulk, job.attempt(), set, plan)) {
        return desk.leftBehind(job, bulk);
      }
      desk.rows().clearBefore(bulk, set);
      return new JobEnd.Done(bulk.rows(), counted(plan));
    } catch (LeaseLost lost) {
      desk.rows().clear(set);
      throw lost;
    }
  }

  private Judged judged(KeptBulk bulk, String set, Progress progress) {
    var rows = desk.rowsOf(bulk);
    var judged = new Judged(set);
    var judge =
        desk.kinds()
            .named(bulk.kind())
            .judge(
                bulk.told(),
                slice ->
                    rows.each(
                        some -> {
                          progress.report(0, bulk.rows());
                          slice.accept(some);
                        }));
    rows.each(
        some -> {
          desk.rows().add(judged.add(some, judge.judge(some)));
          progress.report(judged.rows(), bulk.rows());
        });
    return judged;
  }

  /** For how many of those to be done there is room; the others are refused. */
  private int reserved(KeptBulk bulk, String set, int toDo) {
    if (toDo == 0) {
      return 0;
    }
    var kind = desk.kinds().named(bulk.kind());
    var room = Math.min(kind.reserve(bulk.told(), toDo), toDo);
    if (room < toDo) {
      desk.rows().lack(set, room, kind.lacking(bulk.told()));
    }
    return room;
  }

  /** What a job's result shows of a plan. */
  record Counted(int change, int unchanged, int refused) {}

  private static Counted counted(Plan plan) {
    return new Counted(plan.change(), plan.unchanged(), plan.refused());
  }
}
