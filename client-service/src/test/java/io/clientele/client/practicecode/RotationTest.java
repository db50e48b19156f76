package io.clientele.client.practicecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import io.clientele.client.SeenClients;
import io.clientele.platform.bulk.Bulk;
import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.RowOutcome;
import io.clientele.platform.bulk.Verdict;
import io.clientele.platform.http.RefusedRequest;
import io.clientele.platform.sheet.SheetRow;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Codes that move in circles, through the shipped kind and store. */
class RotationTest {

  private static final Bulk BULK = new Bulk("b1", PracticeCodeUpload.NAME, SeenClients.ADA);

  private final CodedClients clients = new CodedClients();

  @AfterEach
  void clear() {
    clients.close();
  }

  @Test
  @DisplayName("COD-2 three clients rotate their codes; one has none in between")
  void three_clients_rotate() {
    clients.with("a", "1").with("b", "2").with("c", "0003");
    var file = new CodeFile().row("a", "2").row("b", "0003").row("c", "1");
    assertThat(file.plan(clients.kind)).extracting(Verdict::was).containsExactly("1", "2", "0003");
    file.apply(clients.kind);
    assertThat(clients.codes()).isEqualTo(Map.of("a", "2", "b", "0003", "c", "1"));
    assertThat(file.outcomes().values())
        .hasSize(3)
        .allMatch(outcome -> outcome.effect() == Effect.CHANGE);
    assertThat(clients.told("a")).containsExactly("ClientCreated.v1", "PracticeCodeChanged.v1");
    assertThat(clients.told("b"))
        .containsExactly("ClientCreated.v1", "PracticeCodeChanged.v1", "PracticeCodeChanged.v1");
    assertThat(file.plan(clients.kind)).allMatch(one -> one.effect() == Effect.UNCHANGED);
  }

  @Test
  @DisplayName("BEY-1 a row that is done again does nothing and says the same")
  void done_again() {
    clients.with("a", "1").with("b", "2");
    var file = new CodeFile().row("a", "2").row("b", "1");
    file.plan(clients.kind);
    file.apply(clients.kind);
    assertThat(file.once(clients.kind, 0)).isEqualTo(new RowOutcome(Effect.CHANGE, "a", List.of()));
    assertThat(file.once(clients.kind, 1).effect()).isEqualTo(Effect.CHANGE);
    assertThat(clients.codes()).isEqualTo(Map.of("a", "2", "b", "1"));
    assertThat(clients.seen.clients().find("b").version()).isEqualTo(3);
  }

  @Test
  @DisplayName("COD-2 wherever a process dies while codes rotate, who goes on comes to the same")
  void wherever_a_process_dies() {
    assertThat(roundsOfCrashes("recorded", file -> {})).isGreaterThan(12);
  }

  @Test
  @DisplayName("COD-2 wherever a process dies, all it did not record may be done again")
  void all_it_did_not_record() {
    assertThat(roundsOfCrashes("forgotten", CodeFile::forget)).isGreaterThan(12);
  }

  private int roundsOfCrashes(String name, Consumer<CodeFile> afterwards) {
    for (var calls = 0; ; calls++) {
      var a = name + calls + "-a";
      var b = name + calls + "-b";
      var c = name + calls + "-c";
      clients.with(a, a).with(b, b).with(c, c);
      var file = new CodeFile().row(a, b).row(b, c).row(c, a);
      file.plan(clients.kind);
      var died = diesAfter(calls, file);
      afterwards.accept(file);
      file.apply(clients.kind);
      assertThat(clients.codes())
          .as("after crash " + calls)
          .containsAllEntriesOf(Map.of(a, b, b, c, c, a));
      assertThat(file.outcomes().values()).allMatch(one -> one.effect() == Effect.CHANGE);
      if (!died) {
        return calls;
      }
    }
  }

  @Test
  @DisplayName("COD-2 five hundred clients rotate, though a process dies in the middle")
  void five_hundred_rotate() {
    var file = new CodeFile();
    var many = 500;
    for (var i = 0; i < many; i++) {
      clients.with("c" + i, "K" + i);
      file.row("c" + i, "K" + (i + 1) % many);
    }
    assertThat(file.plan(clients.kind)).allMatch(one -> one.effect() == Effect.CHANGE);
    assertThat(diesAfter(many * 3, file)).isTrue();
    assertThat(file.outcomes()).hasSizeBetween(many / 4, many - 1);
    file.apply(clients.kind);
    assertThat(file.outcomes()).hasSize(many);
    for (var i = 0; i < many; i++) {
      assertThat(clients.code("c" + i)).isEqualTo("K" + (i + 1) % many);
    }
  }

  @Test
  @DisplayName("COD-2 a code is taken away, and given to another in the same file")
  void taken_away_and_given() {
    clients.with("a", "1").with("b", null);
    var file = new CodeFile().row("b", "1").row("a", "");
    file.plan(clients.kind);
    file.apply(clients.kind);
    assertThat(clients.codes()).isEqualTo(Map.of("b", "1"));
  }

  @Test
  @DisplayName("COD-2 a file without the two columns is refused, and so is nothing else")
  void without_the_columns() {
    assertThatThrownBy(() -> clients.kind.columns(BULK, List.of("name", "practiceCode")))
        .isInstanceOfSatisfying(
            RefusedRequest.class,
            no ->
                assertThat(no.why())
                    .extracting(why -> why.reason().name())
                    .containsExactly("HEADER_MISFIT"));
    var columns = clients.kind.columns(BULK, List.of("practicecode", "CLIENT"));
    assertThat(columns.cells(new SheetRow(2, List.of("007", "c1")))).containsExactly("c1", "007");
    assertThat(clients.kind.name()).isEqualTo("practice-code-upload");
    assertThat(clients.kind.reserve(BULK, 7)).isEqualTo(7);
    clients.kind.release(BULK);
  }

  private boolean diesAfter(int calls, CodeFile file) {
    var plan = FaultPlan.none();
    var left = new AtomicInteger(Integer.MAX_VALUE);
    UnaryOperator<MongoClient> faulty = mongo -> FaultyMongo.wrap(mongo, plan);
    var doomed =
        clients.behind(
            faulty,
            () -> {
              if (left.getAndDecrement() == 0) {
                plan.crash();
              }
            });
    left.set(calls);
    try {
      file.apply(doomed);
      return false;
    } catch (Crash dead) {
      return true;
    }
  }
}
