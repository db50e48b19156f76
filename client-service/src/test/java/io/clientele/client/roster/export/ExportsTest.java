package io.clientele.client.roster.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.export.mongo.ExportCollections;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.job.Asking;
import io.clientele.platform.job.Job;
import io.clientele.platform.job.JobStatus;
import io.clientele.platform.job.TestJobs;
import io.clientele.platform.token.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExportsTest {

  private static final Caller ADA_RESTRICTED = Caller.ofPractice("ada", "p1", "STANDARD", Set.of());

  private final Desk desk = new Desk();

  @BeforeEach
  void two_clients() {
    desk.listed("Of Stan", "stan");
    desk.listed("Of Ada", "ada");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private Job made(Caller caller) {
    var job = desk.asked(caller);
    desk.work();
    return job;
  }

  @Test
  @DisplayName("LST-4 an export has the clients its requester sees, and no others")
  void what_its_requester_sees() {
    assertThat(desk.names(Desk.ADA, made(Desk.ADA))).containsExactly("Of Ada", "Of Stan");
    assertThat(desk.names(Desk.STAN, made(Desk.STAN))).containsExactly("Of Stan");
  }

  @Test
  @DisplayName("LST-4 who sees less when the export is written gets less")
  void less_when_written() {
    var job = desk.asked(Desk.ADA);
    desk.roles.put("ada", "STANDARD");
    desk.work();
    assertThat(desk.names(ADA_RESTRICTED, job)).containsExactly("Of Ada");
  }

  @Test
  @DisplayName("LST-4 who sees more when the export is written gets what they asked for")
  void more_when_written() {
    var job = desk.asked(Desk.STAN);
    desk.roles.put("stan", "PRACTICE_ADMIN");
    desk.work();
    var risen = Caller.ofPractice("stan", "p1", "PRACTICE_ADMIN", Set.of());
    assertThat(desk.names(risen, job)).containsExactly("Of Stan");
  }

  @Test
  @DisplayName("LST-4 who has left the practice gets no export, and is told why")
  void who_has_left() {
    var job = desk.asked(Desk.STAN);
    desk.roles.remove("stan");
    desk.work();
    var failed = desk.now(job);
    assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
    assertThat(failed.problem())
        .isNotNull()
        .extracting(Job.Problem::code)
        .isEqualTo("NO_COLLEAGUE");
    assertThat(desk.refused(Desk.STAN, job)).isEqualTo("EXPORT_NOT_READY");
    assertThat(ExportCollections.pieces(desk.mongo.getDatabase(desk.name))).isEmpty();
  }

  @Test
  @DisplayName("LST-4 a file made of more than its requester sees by now is not given to them")
  void sight_changed() {
    var job = made(Desk.ADA);
    assertThat(desk.refused(ADA_RESTRICTED, job)).isEqualTo("SIGHT_CHANGED");
  }

  @Test
  @DisplayName("LST-4 an export is its requester's alone, in the practice it is of")
  void its_requesters_alone() {
    var job = made(Desk.STAN);
    assertThat(desk.refused(Desk.ADA, job)).isEqualTo("EXPORT_NOT_FOUND");
    var elsewhere = Caller.ofPractice("stan", "p2", "PRACTICE_ADMIN", Set.of());
    assertThat(desk.refused(elsewhere, job)).isEqualTo("EXPORT_NOT_FOUND");
    assertThat(desk.exports.find(Desk.ADA, job.id())).isInstanceOf(Exports.Wish.Refused.class);
    assertThat(desk.exports.newest(Desk.ADA)).isEmpty();
    assertThat(desk.exports.newest(elsewhere)).isEmpty();
    assertThat(desk.exports.newest(Desk.STAN)).containsExactly(desk.now(job));
  }

  @Test
  @DisplayName(
      "LST-6 a file is gone after 24 hours, whether or not it was swept away; then nothing is left")
  void gone_after_24_hours() {
    var job = made(Desk.ADA);
    desk.clock.turn(Duration.ofHours(24).minusMillis(1));
    assertThat(desk.names(Desk.ADA, job)).hasSize(2);
    desk.clock.turn(Duration.ofMillis(1));
    assertThat(desk.refused(Desk.ADA, job)).isEqualTo("EXPORT_NOT_FOUND");
    var database = desk.mongo.getDatabase(desk.name);
    assertThat(ExportCollections.files(database)).hasSize(1);
    desk.forget();
    assertThat(ExportCollections.files(database)).isEmpty();
    assertThat(ExportCollections.pieces(database)).isEmpty();
  }

  @Test
  @DisplayName("LST-6 a login has three exports under way at most, and is told so")
  void three_under_way() {
    for (var i = 0; i < 3; i++) {
      desk.asked(Desk.ADA);
    }
    var fourth = desk.ask(Desk.ADA, Cause.of("ada"));
    var why = ((Asking.Refused) fourth).why();
    assertThat(why.reason().name()).isEqualTo("TOO_MANY_EXPORTS");
    assertThat(why.facts()).containsKey("retryAfter");
    desk.asked(Desk.STAN);
    desk.work();
    assertThat(desk.asked(Desk.ADA)).isNotNull();
  }

  @Test
  @DisplayName("LST-6 a login has twenty exports of the last 24 hours at most, and is told so")
  void twenty_kept() {
    desk.asked(Desk.STAN);
    var keyed = new Cause("ada", IdempotencyKey.of("ada", "key"), null, null, null);
    var first = desk.ask(Desk.ADA, keyed);
    desk.work();
    desk.clock.turn(Duration.ofMinutes(1));
    for (var i = 1; i < Exports.MOST_KEPT; i++) {
      made(Desk.ADA);
    }
    var refused = (Asking.Refused) desk.ask(Desk.ADA, Cause.of("ada"));
    assertThat(refused.why().reason().name()).isEqualTo("TOO_MANY_EXPORTS");
    assertThat(refused.why().facts())
        .containsEntry("retryAfter", Duration.ofHours(24).minusSeconds(59).toSeconds());
    assertThat(desk.ask(Desk.ADA, keyed)).as("that was asked for before").isEqualTo(first);
    assertThat(desk.asked(Desk.STAN)).as("another login's").isNotNull();
    desk.clock.turn(Duration.ofHours(24).minusMinutes(1));
    assertThat(desk.asked(Desk.ADA)).as("once the oldest is over").isNotNull();
  }

  @Test
  @DisplayName("LST-6 an export tells its progress page by page, and keeps its job by telling it")
  void progress() {
    desk.listed("Of Eve", "eve");
    var job = desk.asked(Desk.ADA);
    var told = new ArrayList<Job.Done>();
    desk.workPageByPage(
        () -> {
          told.add(desk.now(job).progress());
          desk.clock.turn(TestJobs.LEASE.minusMillis(1));
          desk.work(); // another instance looks for work meanwhile
        });
    told.add(desk.now(job).progress());
    assertThat(told)
        .containsExactly(
            new Job.Done(0, 3L), new Job.Done(1, 3L), new Job.Done(2, 3L), new Job.Done(3, 3L));
    assertThat(desk.now(job).attempt()).as("nobody took it over").isEqualTo(1);
    assertThat(desk.names(Desk.ADA, job)).containsExactly("Of Ada", "Of Eve", "Of Stan");
  }

  @Test
  @DisplayName(
      "OPS-3 an attempt that was overtaken neither publishes its file nor leaves it behind")
  void overtaken() {
    var job = desk.asked(Desk.ADA);
    desk.work(
        () -> {
          desk.clock.turn(TestJobs.LEASE);
          desk.work();
        });
    var made = desk.made(job);
    assertThat(desk.now(job).attempt()).isEqualTo(2);
    var database = desk.mongo.getDatabase(desk.name);
    assertThat(ExportCollections.files(database)).containsExactly(made.file());
    assertThat(ExportCollections.pieces(database)).containsExactly(made.file());
    assertThat(desk.names(Desk.ADA, job)).hasSize(2);
  }
}
