package io.clientele.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.aggregate.Cause;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Workers that were paused while others went on, and what is left when nobody does. */
class BulkOvertakenTest {

  private static final String[] SEVEN = {"a,1", "b,-2", "c,0", "d,many", "e,5", "f,1", "g,1"};

  private static final BulkSettings SETTINGS =
      new BulkSettings(TestBulks.LAPSE, TestBulks.KEPT, Duration.ofSeconds(5), 3, 2);

  private final Branch branch = new Branch(4);

  @AfterEach
  void close() {
    branch.close();
  }

  /** Once at this moment, somebody else takes over and does all there is to do. */
  private Consumer<String> overtakenAt(String moment) {
    var once = new HashSet<>(Set.of(moment));
    return said -> {
      if (once.remove(said)) {
        branch.leasesEnd();
        branch.work();
      }
    };
  }

  @Test
  @DisplayName("OPS-3 a planner that was overtaken changes nothing of the plan of who overtook it")
  void an_overtaken_planner() {
    for (var moment : List.of("judge 0", "judge 3", "judge 6", "reserve")) {
      var id = branch.uploaded(SEVEN);
      branch.instance(overtakenAt(moment)).work();
      assertThat(branch.now(id).status()).as(moment).isEqualTo(BulkStatus.PLANNED);
      assertThat(branch.effects(id))
          .containsExactly(
              Effect.CHANGE,
              Effect.CHANGE,
              Effect.UNCHANGED,
              Effect.REFUSED,
              Effect.CHANGE,
              Effect.CHANGE,
              Effect.REFUSED);
      assertThat(branch.bank.free()).isZero();
      assertThat(branch.database().getCollection("bulk-rows").countDocuments()).isEqualTo(7);
      branch.bulks.withdraw(Deposits.NAME, Branch.ANN, id);
      assertThat(branch.bank.free()).isEqualTo(4);
      branch.clock.turn(TestBulks.KEPT);
      branch.keepUp();
    }
  }

  @Test
  @DisplayName("OPS-3 a worker that was overtaken does no row again and records none")
  void an_overtaken_worker() {
    for (var moment :
        List.of("judge 0", "judge 6", "apply 0", "apply 4", "apply 5", "apply 1", "release")) {
      branch.bank.refill(4);
      var id = branch.planned(SEVEN);
      branch.apply(id);
      branch.instance(overtakenAt(moment)).work();
      assertThat(branch.now(id).outcome()).as(moment).isEqualTo(new Tally(4, 1, 2));
      assertThat(branch.bank.entered()).as(moment).containsExactly(0, 4, 5, 1);
      assertThat(branch.bank.free()).isZero();
      assertThat(branch.bank.keepsAny()).isFalse();
    }
  }

  @Test
  @DisplayName("OPS-3 what a worker that was overtaken thinks of a row is not what became of it")
  void an_overtaken_opinion() {
    branch.bank.refill(4);
    var id = branch.planned(SEVEN);
    branch.apply(id);
    var overtaken = overtakenAt("apply 4");
    branch
        .instance(
            said -> {
              overtaken.accept(said);
              if (said.equals("apply 4")) {
                throw new IllegalStateException("woken by a fault");
              }
            })
        .work();
    assertThat(branch.now(id).outcome()).isEqualTo(new Tally(4, 1, 2));
    assertThat(branch.rows(id).get(4).outcome())
        .isEqualTo(new RowOutcome(Effect.CHANGE, "e", List.of()));
  }

  @Test
  @DisplayName("OPS-3 nothing is written of a bulk by an attempt that another has followed")
  void an_attempt_that_was_followed() {
    var id = branch.uploaded(SEVEN);
    var bulks = new BulkStore(branch::database, branch.clock);
    var turn = new Turn(bulks, SETTINGS);
    var planning = bulks.find(id).orElseThrow();
    assertThat(turn.taken(planning, 1)).isTrue();
    assertThat(turn.taken(planning, 2)).isTrue();
    assertThat(turn.taken(planning, 1)).isFalse();
    assertThat(turn.held(planning, 1)).isFalse();
    var now = branch.clock.instant();
    var plan = new Plan("t", 1, 0, 0, 1, now, now.plus(TestBulks.LAPSE));
    assertThat(turn.toPlanned(planning, 1, "set", plan)).isFalse();
    assertThat(turn.toFailed(planning, 1, BulkReason.NO_ROWS.because("?"))).isFalse();
    assertThat(turn.toPlanned(planning, 2, "set", plan)).isTrue();

    assertThat(turn.toApplying(branch.now(id), Branch.ANN, Cause.of("ann"), "t")).isTrue();
    var applying = bulks.find(id).orElseThrow();
    assertThat(turn.taken(applying, 2)).as("a job of its own").isTrue();
    assertThat(turn.checked(applying, 1)).isFalse();
    assertThat(turn.toApplied(applying, 1, new Tally(1, 0, 0))).isFalse();
    assertThat(turn.toApplied(applying, 2, new Tally(1, 0, 0))).isTrue();
  }

  @Test
  @DisplayName("OPS-3 a bulk whose asker died before the job was there is gone on with")
  void no_job() {
    var id = branch.uploaded(SEVEN);
    branch.database().getCollection("jobs").deleteMany(new Document());
    branch.clock.turn(Duration.ofSeconds(10));
    branch.keepUp();
    branch.work();
    assertThat(branch.now(id).status()).isEqualTo(BulkStatus.PLANNED);
  }

  @Test
  @DisplayName(
      "OPS-3 a bulk whose job is given up has failed, frees what it holds, and is planned again")
  void given_up() {
    var id = branch.planned(SEVEN);
    branch.apply(id);
    branch.giveUp();
    branch.clock.turn(Duration.ofSeconds(10));
    branch.keepUp();
    assertThat(branch.now(id).status()).isEqualTo(BulkStatus.FAILED);
    assertThat(branch.bank.free()).isEqualTo(4);
    branch.planAgain(id);
    branch.apply(id);
    branch.work();
    assertThat(branch.now(id).outcome()).isEqualTo(new Tally(4, 1, 2));
    assertThat(branch.bank.free()).isZero();
  }

  @Test
  @DisplayName(
      "BLK-3 a worker whose job was given up while it slept takes nothing that is free again")
  void woken_after_all_was_released() {
    for (var moment : List.of("judge 0", "judge 6", "apply 0", "apply 4", "apply 1", "release")) {
      branch.bank.refill(4);
      var id = branch.planned(SEVEN);
      branch.apply(id);
      var once = new HashSet<>(Set.of(moment));
      branch
          .instance(
              said -> {
                if (once.remove(said)) {
                  branch.giveUp();
                  branch.clock.turn(Duration.ofSeconds(10));
                  branch.keepUp();
                }
              })
          .work();
      assertThat(once).isEmpty();
      branch.keepUp();
      assertThat(branch.now(id).status()).as(moment).isEqualTo(BulkStatus.FAILED);
      assertThat(branch.bank.keepsAny()).as(moment).isFalse();
      assertThat(branch.bank.free() + branch.bank.entered().size()).as(moment).isEqualTo(4);
    }
  }
}
