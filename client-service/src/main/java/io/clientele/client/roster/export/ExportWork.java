package io.clientele.client.roster.export;

import io.clientele.client.practice.Colleagues;
import io.clientele.client.roster.Position;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.RosterPage;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.platform.access.TeamsOf;
import io.clientele.platform.audience.Viewer;
import io.clientele.platform.file.KeptFiles;
import io.clientele.platform.job.Job;
import io.clientele.platform.job.JobEnd;
import io.clientele.platform.job.JobKind;
import io.clientele.platform.job.Progress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the file of an export, a page of the list at a time (LST-6). */
public final class ExportWork implements JobKind {

  /** The name of this kind of job. */
  static final String NAME = "client-list-export";

  private static final int PAGE = 200;

  private final Roster roster;
  private final Colleagues colleagues;
  private final TeamsOf teams;
  private final KeptFiles files;

  /** Exports of this list into these files. */
  public ExportWork(Roster roster, Colleagues colleagues, TeamsOf teams, KeptFiles files) {
    this.roster = roster;
    this.colleagues = colleagues;
    this.teams = teams;
    this.files = files;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration kept() {
    return Duration.ofHours(24);
  }

  @Override
  public JobEnd work(Job job, Progress progress) {
    files.clear(job.id(), job.attempt());
    var login = job.requestedBy();
    var role = colleagues.roles(List.of(login), job.practice()).get(login);
    if (role == null) {
      return new JobEnd.Failed(
          ExportReason.NO_COLLEAGUE.because(
              "You were not at this practice, as far as was known when the export began."));
    }
    var wanted = job.wanted(ExportRequest.class);
    // Which teams they are in is asked now, not when they asked (LST-6).
    var now = new Viewer(job.practice(), login, role, teams.of(job.practice(), login));
    return written(job, wanted, wanted.sight(now), progress);
  }

  private JobEnd written(Job job, ExportRequest wanted, Sight sight, Progress progress) {
    var total = roster.count(sight, wanted.asked());
    progress.report(0, total);
    var file = files.create(job.id(), job.attempt());
    var sheet = new Sheet(file.content());
    var rows = 0L;
    @Nullable Position after = null;
    do {
      var page = roster.find(new RosterQuery(sight, wanted.asked(), wanted.order(), after, PAGE));
      sheet.add(page.items());
      rows += page.items().size();
      progress.report(rows, Math.max(rows, total));
      after = next(page, wanted);
    } while (after != null);
    sheet.flush();
    return new JobEnd.Done(
        rows,
        new Made(
            file.name(),
            file.keep(),
            rows,
            sight.isOfAll() ? null : job.requestedBy(),
            sight.audiences()));
  }

  private static @Nullable Position next(RosterPage page, ExportRequest wanted) {
    var cursor = page.nextCursor();
    return cursor == null ? null : Position.of(cursor, wanted.order()).orElseThrow();
  }

  @Override
  public void clear(String job, int below) {
    files.clear(job, below);
  }
}
