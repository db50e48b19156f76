package io.clientele.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.platform.decision.Refusal;
import io.clientele.platform.job.Job;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From a file to a plan, and from a plan to what it says. */
class BulksTest {

  private static final String[] FIVE = {"a,1", "b,-2", "c,0", "d,many", "e,5"};

  private final Branch branch = new Branch(10);

  @AfterEach
  void close() {
    branch.close();
  }

  @Test
  @DisplayName("BEY-1 a plan says of every row what it would come to, and nothing is done")
  void a_plan() {
    var id = branch.planned(FIVE);
    var plan = branch.plan(id);
    assertThat(branch.now(id).status()).isEqualTo(BulkStatus.PLANNED);
    assertThat(List.of(plan.change(), plan.unchanged(), plan.refused())).containsExactly(3, 1, 1);
    assertThat(plan.reserved()).isEqualTo(3);
    assertThat(plan.lapsesAt()).isEqualTo(branch.clock.instant().plus(TestBulks.LAPSE));
    assertThat(branch.rows(id))
        .extracting(row -> row.row().line(), KeptRow::effect, KeptRow::subject)
        .containsExactly(
            tuple(2L, Effect.CHANGE, "a"),
            tuple(3L, Effect.CHANGE, "b"),
            tuple(4L, Effect.UNCHANGED, "c"),
            tuple(5L, Effect.REFUSED, "d"),
            tuple(6L, Effect.CHANGE, "e"));
    var no = branch.rows(id).get(3).why().getFirst();
    assertThat(no.reason().name()).isEqualTo("NO_AMOUNT");
    assertThat(no.field()).isEqualTo("amount");
    assertThat(no.facts()).containsEntry("is", "many");
    assertThat(branch.bank.entered()).isEmpty();
    assertThat(branch.bank.free()).isEqualTo(7);
  }

  @Test
  @DisplayName("BEY-1 a plan is applied as it is: every row once, in order, what is left is freed")
  void applied() {
    var id = branch.planned(FIVE);
    branch.apply(id);
    assertThat(branch.now(id).status()).isEqualTo(BulkStatus.APPLYING);
    branch.work();
    var applied = branch.bulks.find(Deposits.NAME, Branch.ANN, id);
    assertThat(applied.bulk().status()).isEqualTo(BulkStatus.APPLIED);
    assertThat(applied.bulk().outcome()).isEqualTo(new Tally(3, 1, 1));
    assertThat(applied.job()).isNotNull().extracting(Job::progress).isEqualTo(new Job.Done(5, 5L));
    assertThat(branch.bank.entered()).as("deposits first").containsExactly(0, 4, 1);
    assertThat(branch.bank.free()).isEqualTo(7);
    assertThat(branch.bank.keepsAny()).isFalse();
    assertThat(branch.rows(id).getFirst().outcome())
        .isEqualTo(new RowOutcome(Effect.CHANGE, "a", List.of()));
  }

  @Test
  @DisplayName("BLK-3 rows beyond what there is room for are refused one by one, and say why")
  void beyond_the_room() {
    var id = branch.planned("a,1", "b,1", "c,0");
    assertThat(branch.bank.free()).isEqualTo(8);
    var rows = new String[9];
    Arrays.setAll(rows, row -> "x" + row + ",1");
    var more = branch.planned(rows);
    assertThat(branch.plan(more).change()).isEqualTo(8);
    assertThat(branch.plan(more).refused()).isEqualTo(1);
    assertThat(branch.rows(more).getLast().why().getFirst().reason().name()).isEqualTo("NO_COIN");
    branch.apply(more);
    branch.work();
    assertThat(branch.now(more).outcome()).isEqualTo(new Tally(8, 0, 1));
    assertThat(branch.bank.free()).isZero();
    branch.apply(id);
    branch.work();
    assertThat(branch.now(id).outcome()).isEqualTo(new Tally(2, 1, 0));
    assertThat(branch.bank.entered()).hasSize(10);
    assertThat(branch.bank.keepsAny()).isFalse();
  }

  @Test
  @DisplayName("BEY-1 nothing is done if facts have changed since; it names the lines")
  void facts_changed() {
    var id = branch.planned(FIVE);
    branch.bank.close("b");
    branch.bank.close("e");
    branch.apply(id);
    branch.work();
    var failed = branch.bulks.find(Deposits.NAME, Branch.ANN, id);
    assertThat(failed.bulk().status()).isEqualTo(BulkStatus.FAILED);
    var problem = Branch.problem(failed);
    assertThat(problem.code()).isEqualTo("FACTS_CHANGED");
    assertThat(problem.detail()).contains("2 of its rows", "lines 3, 6.");
    assertThat(failed.bulk().failure())
        .isNotNull()
        .extracting(Refusal::facts)
        .isEqualTo(Map.of("rows", 2, "lines", List.of(3, 6)));
    assertThat(branch.bank.entered()).isEmpty();
    assertThat(branch.bank.free()).isEqualTo(10);

    branch.planAgain(id);
    assertThat(branch.plan(id).change()).isEqualTo(1);
    branch.apply(id);
    branch.work();
    assertThat(branch.now(id).outcome()).isEqualTo(new Tally(1, 1, 3));
    assertThat(branch.bank.free()).isEqualTo(9);
  }

  @Test
  @DisplayName("BEY-1 want of room is no change of facts: what was planned is applied all the same")
  void room_is_no_fact() {
    var id =
        branch.planned("a,1", "b,1", "c,1", "d,1", "e,1", "f,1", "g,1", "h,1", "i,1", "j,1", "k,1");
    assertThat(branch.plan(id).change()).isEqualTo(10);
    branch.apply(id);
    branch.work();
    assertThat(branch.now(id).outcome()).isEqualTo(new Tally(10, 0, 1));
  }

  @Test
  @DisplayName("BEY-1 a yes to an older plan is refused, and to one planned again since")
  void an_outdated_plan() {
    var id = branch.planned(FIVE);
    var old = branch.plan(id).token();
    branch.planAgain(id);
    assertThat(branch.plan(id).token()).isNotEqualTo(old);
    assertThat(Branch.refused(() -> branch.apply(id, old))).isEqualTo("PLAN_OUTDATED");
    assertThat(Branch.refused(() -> branch.apply(id, "none"))).isEqualTo("PLAN_OUTDATED");
    assertThat(branch.bank.free()).as("reserved once").isEqualTo(7);
    branch.apply(id);
    branch.apply(id);
    branch.work();
    branch.apply(id);
    branch.work();
    assertThat(branch.bank.entered()).hasSize(3);
    assertThat(Branch.refused(() -> branch.planAgain(id))).isEqualTo("ALREADY_APPLIED");
  }

  @Test
  @DisplayName("BEY-1 a plan that nobody says yes to lapses after an hour and frees what it holds")
  void lapsed() {
    var id = branch.planned(FIVE);
    var token = branch.plan(id).token();
    branch.clock.turn(TestBulks.LAPSE.minusMillis(1));
    branch.keepUp();
    assertThat(branch.bank.free()).isEqualTo(7);
    branch.clock.turn(Duration.ofMillis(1));
    assertThat(Branch.refused(() -> branch.apply(id, token))).isEqualTo("PLAN_OUTDATED");
    branch.keepUp();
    assertThat(branch.now(id).status()).isEqualTo(BulkStatus.LAPSED);
    assertThat(branch.bank.free()).isEqualTo(10);
    branch.planAgain(id);
    branch.apply(id);
    branch.work();
    assertThat(branch.now(id).status()).isEqualTo(BulkStatus.APPLIED);
    assertThat(branch.bank.entered()).hasSize(3);
  }

  @Test
  @DisplayName("BEY-1 one that is withdrawn frees what it holds at once, also while it is planned")
  void withdrawn() {
    var id = branch.planned(FIVE);
    branch.bulks.withdraw(Deposits.NAME, Branch.ANN, id);
    assertThat(branch.now(id).status()).isEqualTo(BulkStatus.LAPSED);
    assertThat(branch.bank.free()).isEqualTo(10);
    var other = branch.uploaded(FIVE);
    branch
        .instance(
            said -> {
              if (said.equals("reserve")) {
                branch.bulks.withdraw(Deposits.NAME, Branch.ANN, other);
              }
            })
        .work();
    branch.keepUp();
    var ended = branch.bulks.find(Deposits.NAME, Branch.ANN, other);
    assertThat(Branch.problem(ended).code()).isEqualTo("WITHDRAWN");
    assertThat(branch.bank.free()).isEqualTo(10);
    assertThat(branch.bank.keepsAny()).isFalse();
  }

  @Test
  @DisplayName("BLK-3 a bulk is forgotten 24 hours after its end, and nothing of it is left")
  void forgotten() {
    var id = branch.planned(FIVE);
    branch.apply(id);
    branch.work();
    branch.clock.turn(TestBulks.KEPT.minusMillis(1));
    branch.keepUp();
    assertThat(branch.rows(id)).hasSize(5);
    branch.clock.turn(Duration.ofMillis(1));
    assertThat(Branch.refused(() -> branch.now(id))).isEqualTo("BULK_NOT_FOUND");
    branch.clock.turn(TestBulks.KEPT.multipliedBy(3));
    branch.keepUp();
    assertThat(branch.left()).isZero();
  }
}
