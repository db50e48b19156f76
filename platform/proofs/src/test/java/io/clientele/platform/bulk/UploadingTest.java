package io.clientele.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.http.BadRequest;
import io.clientele.platform.token.Caller;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is taken in, from whom, and what is kept of what is not. */
class UploadingTest {

  private final Branch branch = new Branch(10);

  @AfterEach
  void close() {
    branch.close();
  }

  private SeenBulk upload(Caller caller, Cause cause, InputStream body) {
    return branch.bulks.upload(Deposits.NAME, caller, cause, "d.csv", body);
  }

  @Test
  @DisplayName(
      "BLK-2 a file that is wrong as a whole is refused at once, and nothing of it is kept")
  void wrong_as_a_whole() {
    for (var wrong :
        List.of("", "name,amount\r\na,1\r\n", "account,amount\r\ninstructions,here\r\n")) {
      var body = new ByteArrayInputStream(wrong.getBytes(StandardCharsets.UTF_8));
      assertThat(Branch.refused(() -> upload(Branch.ANN, Cause.of("ann"), body)))
          .isIn("EMPTY_FILE", "WRONG_COLUMNS", "NO_ROWS");
    }
    assertThat(branch.left()).isZero();
  }

  @Test
  @DisplayName("BLK-4 a file that is too large is refused by name, read to its end, and not kept")
  void too_large() throws IOException {
    var letters = new Letters((20L << 20) + (1 << 20));
    assertThat(Branch.refused(() -> upload(Branch.ANN, Cause.of("ann"), letters)))
        .isEqualTo("FILE_TOO_LARGE");
    assertThat(letters.read()).as("its end").isNegative();
    assertThat(branch.left()).isZero();
  }

  /** A file of so many letters, a few on each line. */
  private static final class Letters extends InputStream {

    private static final int LINE = 64;
    private long left;

    Letters(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- <= 0 ? -1 : left % LINE == 0 ? '\n' : 'a';
    }
  }

  @Test
  @DisplayName("BLK-3 a file that breaks off half way is refused, and nothing of it is kept")
  void breaks_off() {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line is dead");
          }
        };
    assertThatThrownBy(() -> upload(Branch.ANN, Cause.of("ann"), broken))
        .isInstanceOf(BadRequest.class);
    assertThat(branch.left()).isZero();
  }

  @Test
  @DisplayName(
      "CLI-14 the same key and file have one bulk and the first answer; another is refused")
  void one_key() {
    var key = Branch.keyed("k");
    var first = upload(Branch.ANN, key, Branch.file("a,1"));
    branch.work();
    assertThat(upload(Branch.ANN, key, Branch.file("a,1"))).isEqualTo(first);
    assertThat(Branch.refused(() -> upload(Branch.ANN, key, Branch.file("a,2"))))
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(branch.bulks.newest(Deposits.NAME, Branch.ANN)).hasSize(1);
    var another = upload(Branch.ANN, Cause.of("ann"), Branch.file("a,1"));
    assertThat(another.bulk().id()).isNotEqualTo(first.bulk().id());
  }

  @Test
  @DisplayName("CLI-14 planning again and applying with a key are asked for once under that key")
  void keys_of_steps() {
    var id = branch.planned("a,1");
    var again = branch.bulks.plan(Deposits.NAME, Branch.ANN, Branch.keyed("p"), id);
    branch.work();
    assertThat(branch.bulks.plan(Deposits.NAME, Branch.ANN, Branch.keyed("p"), id))
        .isEqualTo(again);
    assertThat(branch.now(id).status()).isEqualTo(BulkStatus.PLANNED);
    var token = branch.plan(id).token();
    var applying = branch.bulks.apply(Deposits.NAME, Branch.ANN, Branch.keyed("y"), id, token);
    branch.work();
    assertThat(branch.bulks.apply(Deposits.NAME, Branch.ANN, Branch.keyed("y"), id, token))
        .isEqualTo(applying);
    assertThat(branch.bank.entered()).hasSize(1);
  }

  @Test
  @DisplayName("CLI-14 the same key sent many times at once makes one bulk, of one file")
  void one_key_many_times_at_once() {
    var key = Branch.keyed("k");
    var answers =
        AtOnce.all(
            Collections.nCopies(
                6, (Callable<SeenBulk>) () -> upload(Branch.ANN, key, Branch.file("a,1"))));
    assertThat(answers)
        .extracting(answer -> answer.bulk().id())
        .hasSize(6)
        .containsOnly(answers.getFirst().bulk().id());
    branch.work();
    assertThat(branch.database().getCollection("bulk-files.files").countDocuments()).isEqualTo(1);
    assertThat(branch.database().getCollection("bulk-receptions").countDocuments()).isZero();
  }

  @Test
  @DisplayName("BLK-3 a bulk is its uploader's alone, in its practice and of its kind")
  void its_uploaders_alone() {
    var id = branch.planned("a,1");
    var token = branch.plan(id).token();
    var ben = Caller.ofPractice("ben", "p1", "PRACTICE_ADMIN", Set.of());
    var elsewhere = Caller.ofPractice("ann", "p2", "PRACTICE_ADMIN", Set.of());
    for (var stranger : List.of(ben, elsewhere)) {
      var cause = Cause.of(stranger.login());
      for (var act :
          List.<Runnable>of(
              () -> branch.bulks.find(Deposits.NAME, stranger, id),
              () -> branch.bulks.rows(Deposits.NAME, stranger, id, null, null, 10),
              () -> branch.bulks.download(Deposits.NAME, stranger, id),
              () -> branch.bulks.plan(Deposits.NAME, stranger, cause, id),
              () -> branch.bulks.apply(Deposits.NAME, stranger, cause, id, token),
              () -> branch.bulks.withdraw(Deposits.NAME, stranger, id))) {
        assertThat(Branch.refused(act)).isEqualTo("BULK_NOT_FOUND");
      }
      assertThat(branch.bulks.newest(Deposits.NAME, stranger)).isEmpty();
    }
    assertThat(Branch.refused(() -> branch.bulks.find("other", Branch.ANN, id)))
        .isEqualTo("BULK_NOT_FOUND");
  }

  @Test
  @DisplayName("OPS-3 wherever a receiver dies, its repeat makes one bulk and nothing else is left")
  void wherever_a_receiver_dies() {
    for (var fault : List.of(Fault.CRASH_BEFORE, Fault.CRASH_AFTER, Fault.TIMEOUT_AFTER)) {
      var calls = 0;
      while (diesAfter(calls, fault)) {
        calls++;
      }
      assertThat(calls).as("writes").isGreaterThan(4);
    }
  }

  private boolean diesAfter(int calls, Fault fault) {
    var key = Branch.keyed(fault + "/" + calls);
    var dies = false;
    try {
      branch
          .instance(FaultPlan.once(calls, fault))
          .bulks()
          .upload(Deposits.NAME, Branch.ANN, key, "d.csv", Branch.file("a,1"));
    } catch (Crash | MongoException e) {
      dies = true;
    }
    upload(Branch.ANN, key, Branch.file("a,1"));
    branch.clock.turn(Receiving.PATIENCE);
    branch.work();
    branch.keepUp();
    assertThat(branch.database().getCollection("bulk-receptions").countDocuments()).isZero();
    assertThat(branch.bulks.newest(Deposits.NAME, Branch.ANN)).hasSize(1);
    assertThat(branch.database().getCollection("bulk-files.files").countDocuments()).isEqualTo(1);
    assertThat(branch.database().getCollection("bulk-files.chunks").countDocuments()).isEqualTo(1);
    for (var end = 0; end < 2; end++) { // of its plan, and of itself
      branch.clock.turn(TestBulks.KEPT.multipliedBy(3));
      branch.keepUp();
    }
    assertThat(branch.left()).as(fault + " " + calls).isZero();
    return dies;
  }
}
