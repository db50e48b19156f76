package io.clientele.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How many bulks one login has, open and over. */
class MostBulksTest {

  private final Branch branch = new Branch(10);

  @AfterEach
  void close() {
    branch.close();
  }

  @Test
  @DisplayName("BLK-3 a login has three bulks open at most, until one is applied or withdrawn")
  void three_open() {
    var ids = List.of(branch.planned("a,1"), branch.planned("b,1"), branch.planned("c,1"));
    assertThat(Branch.refused(() -> branch.uploaded("d,1"))).isEqualTo("TOO_MANY_BULKS");
    branch.apply(ids.getFirst());
    branch.work();
    var fourth = branch.uploaded("d,1");
    branch.bulks.withdraw(Deposits.NAME, Branch.ANN, ids.getLast());
    assertThat(branch.uploaded("e,1")).isNotEqualTo(fourth);
    assertThat(Branch.refused(() -> branch.planAgain(ids.getLast()))).isEqualTo("TOO_MANY_BULKS");
  }

  @Test
  @DisplayName("BLK-3 who mends a file again and again is not stopped: the oldest try makes room")
  void mended_often() {
    var applied = branch.planned("a,1");
    branch.apply(applied);
    branch.work();
    var first = branch.uploaded("b,1");
    branch.bulks.withdraw(Deposits.NAME, Branch.ANN, first);
    for (var i = 0; i < 18; i++) {
      branch.bulks.withdraw(Deposits.NAME, Branch.ANN, branch.uploaded("b,1"));
    }
    assertThat(branch.now(first)).as("of twenty").isNotNull();
    var last = branch.planned("c,1");
    assertThat(Branch.refused(() -> branch.now(first))).isEqualTo("BULK_NOT_FOUND");
    assertThat(branch.now(applied).status()).isEqualTo(BulkStatus.APPLIED);
    branch.keepUp();
    assertThat(branch.bulks.newest(Deposits.NAME, Branch.ANN)).hasSize(20);
    for (var collection : List.of("bulks", "bulk-files.files")) {
      assertThat(branch.database().getCollection(collection).countDocuments()).isEqualTo(20);
    }
    branch.apply(last);
    branch.work();
    assertThat(branch.bank.entered()).hasSize(2);
  }

  @Test
  @DisplayName("BLK-3 a login has twenty bulks kept at most, and is told for how long")
  void twenty_kept() {
    for (var i = 0; i < 20; i++) {
      var id = branch.planned("a,0");
      branch.apply(id);
      branch.work();
    }
    assertThat(Branch.refused(() -> branch.uploaded("a,1"))).isEqualTo("TOO_MANY_BULKS");
    branch.clock.turn(TestBulks.KEPT);
    assertThat(branch.uploaded("a,1")).isNotNull();
  }

  @Test
  @DisplayName(
      "CLI-14 a key that is used again after its bulk was forgotten makes a new one, whole")
  void a_key_used_again() {
    var id = sent();
    branch.work();
    branch.apply(id);
    branch.work();
    branch.clock.turn(TestBulks.KEPT);
    branch.keepUp();
    assertThat(sent()).isEqualTo(id);
    branch.work();
    assertThat(branch.now(id).status()).isEqualTo(BulkStatus.PLANNED);
    branch.apply(id);
    branch.work();
    assertThat(branch.now(id).outcome()).isEqualTo(new Tally(1, 0, 0));
    assertThat(branch.bank.entered()).hasSize(2);
  }

  private String sent() {
    var key = Branch.keyed("k");
    var file = Branch.file("a,1");
    return branch.bulks.upload(Deposits.NAME, Branch.ANN, key, "d.csv", file).bulk().id();
  }
}
