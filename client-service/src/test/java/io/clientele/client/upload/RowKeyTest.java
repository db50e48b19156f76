package io.clientele.client.upload;

import static io.clientele.client.upload.UploadColumn.COLLEAGUES;
import static io.clientele.client.upload.UploadColumn.CONTACT_MOBILE;
import static io.clientele.client.upload.UploadColumn.INDUSTRY;
import static io.clientele.client.upload.UploadColumn.INVITATION;
import static io.clientele.client.upload.UploadColumn.PRACTICE_CODE;
import static io.clientele.client.upload.UploadColumn.SELF_EMPLOYED;
import static io.clientele.client.upload.UploadColumn.SOLUTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.practice.Region;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RowKeyTest {

  private static final List<UploadColumn> COLUMNS = UploadColumn.of(Region.US);

  @Test
  @DisplayName("BLK-3 a row that says the same in another spelling is the same")
  void the_same_in_another_spelling() {
    var row = SomeRow.called("Caf\u00e9").with(SOLUTIONS, "BOOKKEEPING").with(COLLEAGUES, "a|b");
    assertThat(key(row))
        .isEqualTo(key(SomeRow.called(" Cafe\u0301 ").with(COLLEAGUES, "a ; b")))
        .isEqualTo(
            key(
                SomeRow.called("Caf\u00e9")
                    .with(SOLUTIONS, "bookkeeping")
                    .with(SELF_EMPLOYED, "no")
                    .with(INVITATION, "skip")
                    .with(COLLEAGUES, "a|b")));
  }

  @Test
  @DisplayName("BLK-3 a row that says something else, in another column or practice, is another")
  void something_else_is_another() {
    var row = SomeRow.called("Cafe").coded("1");
    assertThat(
            List.of(
                key(row),
                key(SomeRow.called("CAFE").coded("1")),
                key(SomeRow.called("Cafe")),
                key(SomeRow.called("Cafe").with(INDUSTRY, "1")),
                key(SomeRow.called("Cafe").coded("1").with(SELF_EMPLOYED, "YES")),
                key(SomeRow.called("Cafe").coded("1").with(CONTACT_MOBILE, "1")),
                key(SomeRow.called("Cafe").coded("01")),
                key(SomeRow.called("Cafe|12:practiceCode|1:1")),
                RowKey.of("p2", COLUMNS, row.in(Region.US))))
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("BLK-3 a row stays the same when a column is added that it leaves empty")
  void a_column_that_is_left_empty_changes_nothing() {
    var before = new ArrayList<>(COLUMNS);
    before.remove(PRACTICE_CODE);
    var cells = new ArrayList<>(SomeRow.called("Cafe").in(Region.US));
    cells.remove(COLUMNS.indexOf(PRACTICE_CODE));
    assertThat(RowKey.of("p1", before, cells)).isEqualTo(key(SomeRow.called("Cafe")));
  }

  private static String key(SomeRow row) {
    return RowKey.of("p1", COLUMNS, row.in(Region.US));
  }
}
