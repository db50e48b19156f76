package io.clientele.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** From what was chosen to a plan, and to what became of each of it by itself. */
class ChoosingTest {

  private final Branch branch = new Branch(0);
  private final Closures closures = new Closures(branch.database());
  private final TestBulks instance =
      new TestBulks(branch.database(), branch.clock, List.of(closures));

  @AfterEach
  void close() {
    branch.close();
  }

  private SeenBulk chosen(Cause cause, Supplier<List<String>> ids) {
    return instance.bulks().choose(Closures.NAME, Branch.ANN, cause, new Choice("Account", ids));
  }

  private String planned(String... accounts) {
    var id = chosen(Cause.of("ann"), () -> List.of(accounts)).bulk().id();
    instance.work();
    return id;
  }

  private KeptBulk now(String id) {
    return instance.bulks().find(Closures.NAME, Branch.ANN, id).bulk();
  }

  private void apply(String id) {
    var plan = Objects.requireNonNull(now(id).plan(), "a plan");
    instance.bulks().apply(Closures.NAME, Branch.ANN, Cause.of("ann"), id, plan.token());
  }

  private RowPage rows(String id) {
    return instance.bulks().rows(Closures.NAME, Branch.ANN, id, null, null, 100);
  }

  @Test
  @DisplayName("BEY-1 what was chosen is planned as rows are, in that order, and done as planned")
  void chosen() {
    closures.open("a", "b", "c", "d");
    closures.lock("b", "eve");
    var id = planned("d", "b", "a", "c");
    assertThat(now(id).file().title()).isNull();
    assertThat(rows(id).columns()).containsExactly("Account");
    assertThat(rows(id).items())
        .extracting(row -> row.row().cells().getFirst(), KeptRow::effect)
        .containsExactly(
            tuple("d", Effect.CHANGE),
            tuple("b", Effect.REFUSED),
            tuple("a", Effect.CHANGE),
            tuple("c", Effect.CHANGE));
    assertThat(closures.state("a")).isEqualTo(" 0");
    apply(id);
    instance.work();
    assertThat(now(id).outcome()).isEqualTo(new Tally(3, 0, 1));
    assertThat(closures.state("c")).endsWith(" 1");
  }

  @Test
  @DisplayName("BEY-1 row by row: what has changed since is left and says so; the others are done")
  void changed_since() {
    closures.open("a", "b", "c");
    var id = planned("a", "b", "c");
    closures.lock("b", "eve");
    apply(id);
    instance.work();
    assertThat(now(id).status()).isEqualTo(BulkStatus.APPLIED);
    assertThat(now(id).outcome()).isEqualTo(new Tally(2, 0, 1));
    var left = rows(id).items().get(1);
    assertThat(left.verdict().effect()).isEqualTo(Effect.CHANGE);
    assertThat(left.effect()).isEqualTo(Effect.REFUSED);
    assertThat(left.why())
        .extracting(no -> no.reason().name())
        .containsExactly("FACTS_CHANGED", "ACCOUNT_CLOSED");
    assertThat(closures.state("b")).isEqualTo("eve 1");
  }

  @Test
  @DisplayName(
      "BEY-1 what was chosen stays, whatever the same words would choose when it is planned again")
  void frozen() {
    closures.open("a", "b");
    var fitting = new ArrayList<>(List.of("a"));
    var id = chosen(Cause.of("ann"), () -> List.copyOf(fitting)).bulk().id();
    fitting.add("b");
    instance.work();
    instance.bulks().plan(Closures.NAME, Branch.ANN, Cause.of("ann"), id);
    instance.work();
    assertThat(rows(id).items())
        .extracting(row -> row.row().cells().getFirst())
        .containsExactly("a");
  }

  @Test
  @DisplayName(
      "CLI-14 the same request under the same key is one bulk, and nothing is looked up again")
  void one_key() {
    closures.open("a");
    var looked = new ArrayList<Integer>();
    Supplier<List<String>> ids =
        () -> {
          looked.add(1);
          return List.of("a");
        };
    var first = chosen(Branch.keyed("k"), ids);
    instance.work();
    assertThat(chosen(Branch.keyed("k"), ids)).isEqualTo(first);
    assertThat(looked).hasSize(1);
  }

  @Test
  @DisplayName("BEY-1 where nothing was chosen, or too much, nothing is begun and nothing kept")
  void nothing_chosen() {
    assertThat(Branch.refused(() -> chosen(Cause.of("ann"), List::of))).isEqualTo("NO_ROWS");
    Supplier<List<String>> tooMuch =
        () -> {
          throw new RefusedRequest(
              List.of(Deposits.DepositReason.NO_COIN.because("These are too many.")));
        };
    assertThat(Branch.refused(() -> chosen(Cause.of("ann"), tooMuch))).isEqualTo("NO_COIN");
    assertThat(branch.left()).isZero();
  }

  @Test
  @DisplayName("OPS-3 wherever a process dies that does what was chosen, each is done once")
  void wherever_a_worker_dies() {
    var calls = 0;
    while (diesAfter(calls)) {
      calls++;
    }
    assertThat(calls).as("writes").isGreaterThan(8);
  }

  private boolean diesAfter(int calls) {
    var accounts = new String[] {"a" + calls, "b" + calls, "c" + calls};
    closures.open(accounts);
    var id = planned(accounts);
    apply(id);
    var plan = FaultPlan.once(calls, Fault.CRASH_AFTER);
    var doomed = FaultyMongo.wrap(branch.mongo, plan).getDatabase(branch.name);
    var dies = false;
    try {
      new TestBulks(doomed, branch.clock, List.of(new Closures(doomed))).work();
    } catch (Crash crash) {
      dies = true;
    }
    branch.leasesEnd();
    instance.work();
    assertThat(now(id).outcome()).as("crash " + calls).isEqualTo(new Tally(3, 0, 0));
    assertThat(accounts).allMatch(account -> closures.state(account).endsWith(" 1"));
    return dies;
  }
}
