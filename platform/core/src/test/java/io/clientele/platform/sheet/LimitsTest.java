package io.clientele.platform.sheet;

import static io.clientele.platform.sheet.Given.file;
import static io.clientele.platform.sheet.Given.refusals;
import static io.clientele.platform.sheet.Given.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.RefusedRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far is read is counted in bytes asked for, not in time or memory. */
class LimitsTest {

  private static final SheetLimits USUAL = SheetLimits.USUAL;
  // What readers on the way to a row may have asked for ahead of it.
  private static final long AHEAD = 32_768;

  @Test
  @DisplayName("BLK-4 the limits are 20 MB and 50,000 rows")
  void usual() {
    assertThat(USUAL.bytes()).isEqualTo(20 * 1024 * 1024);
    assertThat(USUAL.rows()).isEqualTo(50_000);
  }

  @Test
  @DisplayName("BLK-4 a file of 20 MB is read")
  void full() {
    var file = Counted.repeating("a,b\n", line(512), USUAL.bytes());
    assertThat(sheet(file).each(row -> {})).isEqualTo(40_960);
    assertThat(file.read()).isEqualTo(USUAL.bytes());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 1L << 40})
  @DisplayName("BLK-4 a file of one byte more is refused, and nothing beyond that byte is read")
  void too_large(long more) {
    var file = Counted.repeating("a,b\n", line(512), USUAL.bytes() + more);
    var why = refusals(file, USUAL);
    assertThat(why.stream().map(Refusal::reason)).containsExactly(SheetReason.FILE_TOO_LARGE);
    assertThat(why.getFirst().facts()).containsEntry("maxBytes", USUAL.bytes());
    assertThat(why.getFirst().detail()).contains("20 MB");
    assertThat(file.read()).isEqualTo(USUAL.bytes() + 1);
    assertThat(file.isClosed()).isTrue();
  }

  @Test
  @DisplayName("BLK-4 a limit that is no whole number of megabytes is told in bytes")
  void told_in_bytes() {
    assertThat(new SheetLimits(1234, 9, 99).tooLarge().detail()).contains("1,234 bytes");
  }

  @Test
  @DisplayName("BLK-4 50,000 rows are read, however many empty ones are among them")
  void all_rows() {
    var rows = "1,2\n,\n \n\n".repeat(50_000);
    assertThat(sheet(file("\na,b\n" + rows)).each(row -> {})).isEqualTo(50_000);
  }

  @Test
  @DisplayName("BLK-4 one row more is refused, and hardly anything after it is read")
  void too_many_rows() {
    var file = Counted.repeating("a,b\n", "1,2\n", USUAL.bytes());
    var sheet = sheet(file);
    var rows = new ArrayList<SheetRow>();
    assertThatThrownBy(() -> sheet.each(rows::add))
        .isInstanceOfSatisfying(
            RefusedRequest.class,
            no -> {
              assertThat(no.why().getFirst().reason()).isEqualTo(SheetReason.TOO_MANY_ROWS);
              assertThat(no.why().getFirst().detail()).contains("50,000");
              assertThat(no.why().getFirst().facts()).containsEntry("maxRows", 50_000);
            });
    assertThat(rows).hasSize(50_000);
    assertThat(file.read()).isLessThan(50_002 * 4 + AHEAD);
    assertThat(file.isClosed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,x", "a,b\n1,\"x", "a,b\n1,\"\n", "a,b\n1,\"\"\"", "a,b\n1,", "x"})
  @DisplayName("BLK-4 a cell of 10 MB is refused when it is as long as a row may be, not later")
  void too_long(String begins) {
    var file = Counted.goingOn(begins, 10L << 20);
    var why = refusals(file, USUAL);
    assertThat(why.stream().map(Refusal::reason)).containsExactly(SheetReason.CELL_TOO_LONG);
    assertThat(why.getFirst().facts())
        .containsEntry("line", begins.startsWith("a") ? 2L : 1L)
        .containsEntry("maxLetters", USUAL.letters());
    assertThat(file.read()).isLessThan(USUAL.letters() + AHEAD);
    assertThat(file.isClosed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", ",;\t\n", "   \r\n"})
  @DisplayName("BLK-4 20 MB of rows with nothing in them are an empty file")
  void nothing_but_rows(String row) {
    var file = Counted.repeating("", row, USUAL.bytes());
    assertThat(refusals(file, USUAL).stream().map(Refusal::reason))
        .containsExactly(SheetReason.EMPTY_FILE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", ",,\n"})
  @DisplayName("BLK-4 as many rows are looked at as a spreadsheet can have, the empty ones too")
  void too_many_empty_rows(String empty) {
    var before = empty.repeat(SheetLimits.EMPTY_OR_NOT - 2);
    assertThat(sheet(file(before + "a,b\n1,2\n")).each(row -> {})).isEqualTo(1);
    var file = Counted.repeating("a,b\n1,2\n", empty, 3L * before.length());
    var why = refusals(file, USUAL);
    assertThat(why.stream().map(Refusal::reason)).containsExactly(SheetReason.TOO_MANY_ROWS);
    assertThat(why.getFirst().detail()).contains("1,048,576");
    assertThat(file.read()).isLessThan(before.length() + AHEAD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  @DisplayName("BLK-4 a row may have just as many letters as are allowed, its line end among them")
  void longest_row(String end) {
    for (var form : List.of("1,2%s", "%s,2", "1,\"%s\"", "1,\"" + end + "%s\"", "1,\"\"\"%s\"")) {
      for (var most = 12; most < 40; most++) {
        var limits = new SheetLimits(1 << 20, 9, most);
        var longest = row(form, most - end.length()) + end;
        var tooLong = row(form, most - end.length() + 1) + end;
        assertThat(Sheet.of(file("a" + end + longest + longest), limits).each(row -> {}))
            .as(longest)
            .isEqualTo(2);
        assertThat(refusals(file("a" + end + longest + tooLong + longest), limits))
            .extracting(no -> no.facts().get("line"))
            .as(tooLong)
            .containsExactly(form.contains(end) ? 4L : 3L);
        assertThat(Sheet.of(file(longest + "1"), limits).each(row -> {})).isEqualTo(1);
        assertThat(refusals(file(tooLong + "1"), limits))
            .extracting(no -> no.facts().get("line"))
            .containsExactly(1L);
      }
    }
  }

  @Test
  @DisplayName("BLK-4 how a file arrives changes nothing about which row is too long")
  void however_it_arrives() {
    var limits = new SheetLimits(1 << 20, 99, 10_000);
    for (var end : List.of("\n", "\r\n", "\r")) {
      var longest = "1," + "x".repeat(10_000 - 2 - end.length()) + end;
      var text = "a,b" + end + longest.repeat(5);
      assertThat(Sheet.of(file(text), limits).each(row -> {})).isEqualTo(5);
      var why = refusals(file(text + "x" + longest + longest), limits);
      assertThat(why.getFirst().facts()).containsEntry("line", 7L);
    }
  }

  private static String row(String form, int letters) {
    return form.replace("%s", "x".repeat(letters - form.length() + 2));
  }

  private static String line(int bytes) {
    return "1," + "x".repeat(bytes - 3) + "\n";
  }
}
