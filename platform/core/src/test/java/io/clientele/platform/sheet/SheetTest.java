package io.clientele.platform.sheet;

import static io.clientele.platform.sheet.Given.cells;
import static io.clientele.platform.sheet.Given.file;
import static io.clientele.platform.sheet.Given.lines;
import static io.clientele.platform.sheet.Given.rows;
import static io.clientele.platform.sheet.Given.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  @DisplayName("BLK-4 commas, semicolons and tabs are told by the header, quoted ones not counted")
  void separators(String separator) {
    var text =
        "\"Name, of; the\tclient, as; it\tis\"|Code|City\nCafé, Noir; Ltd|'007|Bath\n"
            .replace("Café, Noir; Ltd", "\"Café, Noir; Ltd\"")
            .replace("|", separator);
    assertThat(cells(file(text)))
        .containsExactly(
            List.of("Name, of; the\tclient, as; it\tis", "Code", "City"),
            List.of("Café, Noir; Ltd", "'007", "Bath"));
  }

  @Test
  @DisplayName("BLK-4 a header of one column may have commas and semicolons in its rows' quotes")
  void one_column() {
    assertThat(cells(file("Name\n\"a,b;c\"\nd;e\n")))
        .containsExactly(List.of("Name"), List.of("a,b;c"), List.of("d;e"));
  }

  @Test
  @DisplayName("BLK-4 a header of separators in quotes is a header")
  void header_of_separators() {
    assertThat(cells(file("\",\";\";\"\n1;2\n")))
        .containsExactly(List.of(",", ";"), List.of("1", "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;\n", "SEP=;\r\n", "\"sep=;\"\r", "\uFEFFsep=; \n"})
  @DisplayName("BLK-4 a first line that names the separator is believed, and is no header")
  void says_separator(String first) {
    var text = first + "Name, full, as known;Code\na,b;c\n";
    assertThat(cells(file(text)))
        .containsExactly(List.of("Name, full, as known", "Code"), List.of("a,b", "c"));
    assertThat(lines(file(text))).containsExactly(3L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  @DisplayName("BLK-4 lines end in LF, CR LF or CR; those within quotes are kept as they are")
  void line_ends(String end) {
    var text = "Name,City|\"a|b\r\nc\rd\ne\",Bath|f,\"g|\"|h,i".replace("|", end);
    assertThat(cells(file(text)))
        .containsExactly(
            List.of("Name", "City"),
            List.of("a" + end + "b\r\nc\rd\ne", "Bath"),
            List.of("f", "g"),
            List.of("h", "i"));
    assertThat(lines(file(text))).containsExactly(2L, 7L, 9L);
  }

  @Test
  @DisplayName("BLK-4 line ends of all kinds may be mixed, and lines count as people count them")
  void mixed_line_ends() {
    assertThat(lines(file("a,b\r1,2\n3,4\r\n\r5,6\n\r7,8\r\r9,0")))
        .containsExactly(2L, 3L, 5L, 7L, 9L);
  }

  @Test
  @DisplayName("BLK-4 doubled quotes are one; a quote within an unquoted cell is a letter")
  void quotes() {
    assertThat(
            cells(file("a,b\n\"say \"\"hi\"\"\",\"\"\"\"\n5\" pipe,6\" \"pipe\"\n \"x,y\" , z\n")))
        .containsExactly(
            List.of("a", "b"),
            List.of("say \"hi\"", "\""),
            List.of("5\" pipe", "6\" \"pipe\""),
            List.of("x,y", "z"));
    assertThat(cells(file("5\" pipe;x\n1;2\n")).getFirst()).containsExactly("5\" pipe", "x");
  }

  @Test
  @DisplayName("BLK-4 a row has the cells that were written, fewer or more than the header")
  void fewer_and_more_cells() {
    var rows = rows(file("a,b\n1\n1,2,3\n,2,\n1,"));
    assertThat(rows.stream().map(SheetRow::cells))
        .containsExactly(
            List.of("1"), List.of("1", "2", "3"), List.of("", "2", ""), List.of("1", ""));
    assertThat(rows.getFirst().cell(1)).isEmpty();
  }

  @Test
  @DisplayName("BLK-4 rows with nothing to be seen are left out, before the header, between, after")
  void empty_rows() {
    var text = "\n ,\t\n\"\",\u00A0\n a , b ,,\n\n,,,\n1,2,,\n \n\u200B,\"\n\"\n3,4\n,,\n\n\n";
    assertThat(cells(file(text)))
        .containsExactly(List.of("a", "b"), List.of("1", "2", "", ""), List.of("3", "4"));
    assertThat(lines(file(text))).containsExactly(7L, 11L);
  }

  @Test
  @DisplayName("BLK-4 a file with a header and nothing else has no rows")
  void header_alone() {
    assertThat(sheet(file("a,b")).header()).containsExactly("a", "b");
    assertThat(sheet(file("a,b")).each(row -> {})).isZero();
  }

  @Test
  @DisplayName("BLK-4 formulas, leading zeros and long numbers stay the text they are")
  void no_meaning() {
    assertThat(cells(file("a,b,c\n=1+1,007,12345678901234567890\n")).get(1))
        .containsExactly("=1+1", "007", "12345678901234567890");
  }

  @Test
  @DisplayName("BLK-4 a file is read from its beginning every time, and closed every time")
  void again() {
    var file = Counted.repeating("a,b\n", "1,2\n", 4004);
    var sheet = sheet(file);
    assertThat(file.isClosed()).isTrue();
    var first = new ArrayList<SheetRow>();
    var second = new ArrayList<SheetRow>();
    assertThat(sheet.each(first::add)).isEqualTo(1000);
    assertThat(sheet.each(second::add)).isEqualTo(1000);
    assertThat(first).isEqualTo(second).hasSize(1000);
    assertThat(file.isClosed()).isTrue();
  }

  @Test
  @DisplayName("BLK-4 a file is closed also when who takes its rows fails")
  void closed_after_a_fault() {
    var file = Counted.repeating("a,b\n", "1,2\n", 4004);
    var sheet = sheet(file);
    assertThatThrownBy(
            () ->
                sheet.each(
                    row -> {
                      throw new IllegalStateException("enough");
                    }))
        .hasMessage("enough");
    assertThat(file.isClosed()).isTrue();
  }

  @Test
  @DisplayName("BLK-4 a file that cannot be had is no fault of the file")
  void not_to_be_had() {
    Content away =
        () -> {
          throw new IOException("away");
        };
    assertThatThrownBy(() -> sheet(away)).isInstanceOf(UncheckedIOException.class);
  }
}
