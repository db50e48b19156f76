package io.clientele.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.http.BadRequest;
import io.clientele.platform.http.RefusedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of rows, one by one, and how they are shown. */
class RowsOfABulkTest {

  private final Branch branch = new Branch(100);

  @AfterEach
  void close() {
    branch.close();
  }

  @Test
  @DisplayName("COD-2 a row that fails through a fault of ours is said to, and stops no other")
  void one_bad_row() {
    var id = branch.planned("a,1", "b,1", "c,1");
    branch.apply(id);
    branch
        .instance(
            said -> {
              if (said.equals("apply 1")) {
                throw new IllegalStateException("a fault of ours");
              }
            })
        .work();
    assertThat(branch.now(id).outcome()).isEqualTo(new Tally(2, 0, 1));
    assertThat(branch.bank.entered()).containsExactly(0, 2);
    assertThat(branch.rows(id).get(1).why().getFirst().reason().name()).isEqualTo("ROW_FAILED");
    assertThat(branch.bank.free()).isEqualTo(98);
  }

  @Test
  @DisplayName(
      "BLK-3 what passes is tried again, and never taken for a refusal, however long it is")
  void what_passes() {
    var id = branch.planned("a,1", "b,1", "c,1");
    branch.apply(id);
    var times = new AtomicInteger();
    var shaky =
        branch.instance(
            said -> {
              if (said.equals("apply 1") && times.incrementAndGet() <= 8) {
                throw times.get() % 2 == 0
                    ? new TryAgain("not now")
                    : new RefusedRequest(
                        List.of(Deposits.DepositReason.NOT_NOW.because("Not now.")));
              }
            });
    shaky.work();
    assertThat(branch.now(id).status()).isEqualTo(BulkStatus.APPLYING);
    assertThat(branch.bank.entered()).containsExactly(0);
    assertThat(branch.rows(id).getFirst().outcome()).as("recorded already").isNotNull();
    branch.clock.turn(Duration.ofSeconds(5));
    shaky.work();
    assertThat(times).hasValue(9);
    assertThat(branch.now(id).outcome()).isEqualTo(new Tally(3, 0, 0));
  }

  @Test
  @DisplayName("BLK-3 rows are gone through a few at a time, however many there are")
  void a_few_at_a_time() {
    var rows = new String[50];
    Arrays.setAll(rows, row -> "x" + row + ",1");
    var id = branch.planned(rows);
    assertThat(branch.deposits.slices).hasSize(17).allMatch(slice -> slice <= TestBulks.SLICE);
    branch.apply(id);
    branch.work();
    assertThat(branch.now(id).outcome()).isEqualTo(new Tally(50, 0, 0));
  }

  @Test
  @DisplayName("BLK-4 long rows are gone through fewer at a time: what is held has a bound")
  void long_rows() {
    var sizes = new ArrayList<Integer>();
    var slices = new Slices(500, slice -> sizes.add(slice.size()));
    for (var row = 0; row < 25; row++) {
      slices.add(row, List.of("x".repeat(60_000), "y"));
    }
    slices.end();
    assertThat(sizes).containsExactly(9, 9, 7);
  }

  @Test
  @DisplayName(
      "BLK-4 long rows are shown fewer at a time, and all of them when they are downloaded")
  void long_rows_are_shown() throws IOException {
    var rows = new String[30];
    Arrays.setAll(rows, row -> "x".repeat(60_000) + ",1");
    var id = branch.planned(rows);
    var sizes = new ArrayList<Integer>();
    RowPage page;
    RowPage.@Nullable Cursor from = null;
    do {
      page = branch.bulks.rows(Deposits.NAME, Branch.ANN, id, null, from, 500);
      sizes.add(page.items().size());
      from = page.next();
    } while (from != null);
    assertThat(sizes).containsExactly(9, 9, 9, 3);
    var out = new ByteArrayOutputStream();
    branch.bulks.download(Deposits.NAME, Branch.ANN, id).content().writeTo(out);
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(31);
  }

  @Test
  @DisplayName("BLK-3 rows are paged by cursor, also those of one effect, and none twice")
  void pages() {
    var id = branch.planned("a,1", "b,0", "c,1", "d,0", "e,1", "f,x");
    assertThat(paged(id, null)).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(paged(id, Effect.UNCHANGED)).containsExactly(1, 3);
    assertThat(paged(id, Effect.CHANGE)).containsExactly(0, 2, 4);
    var first = branch.bulks.rows(Deposits.NAME, Branch.ANN, id, null, null, 2);
    var cursor = RowPage.Cursor.of(first.next() == null ? "" : first.next().text()).orElseThrow();
    branch.planAgain(id);
    assertThatThrownBy(() -> branch.bulks.rows(Deposits.NAME, Branch.ANN, id, null, cursor, 2))
        .isInstanceOf(BadRequest.class);
    assertThat(RowPage.Cursor.of("nonsense")).isEmpty();
  }

  private List<Integer> paged(String id, @Nullable Effect effect) {
    var seen = new ArrayList<Integer>();
    RowPage page;
    RowPage.@Nullable Cursor from = null;
    do {
      page = branch.bulks.rows(Deposits.NAME, Branch.ANN, id, effect, from, 2);
      assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
      page.items().forEach(row -> seen.add(row.row().number()));
      from = page.next();
    } while (from != null);
    return seen;
  }

  @Test
  @DisplayName("BLK-3 verdicts and outcomes are downloaded as they are, harmless to spreadsheets")
  void downloaded() throws IOException {
    var id = branch.planned("=a,1", "b,x", "c,0", "d,1");
    branch.apply(id);
    branch.work();
    var download = branch.bulks.download(Deposits.NAME, Branch.ANN, id);
    assertThat(download.name()).isEqualTo("deposits-2026-11-22.csv");
    var out = new ByteArrayOutputStream();
    download.content().writeTo(out);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFaccount,amount,Line,Effect,Outcome,Subject,Reasons\r\n"
                + "'=a,1,2,CHANGE,CHANGE,'=a,\r\n"
                + "b,x,3,REFUSED,,b,NO_AMOUNT: No amount.\r\n"
                + "c,0,4,UNCHANGED,,c,\r\n"
                + "d,1,5,CHANGE,CHANGE,d,\r\n");
  }

  @Test
  @DisplayName("BLK-3 a list of outcomes that changes while it is written breaks off")
  void half_a_list() {
    var id = branch.planned("a,1", "b,1");
    var download = branch.bulks.download(Deposits.NAME, Branch.ANN, id);
    branch.planAgain(id);
    assertThatThrownBy(() -> download.content().writeTo(new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class);
  }

  @Test
  @DisplayName("BEY-1 there are no rows to see before there is a plan")
  void not_planned_yet() {
    var id = branch.uploaded("a,1");
    assertThat(Branch.refused(() -> branch.rows(id))).isEqualTo("NOT_PLANNED_YET");
    branch.work();
    assertThat(branch.rows(id)).hasSize(1);
  }
}
