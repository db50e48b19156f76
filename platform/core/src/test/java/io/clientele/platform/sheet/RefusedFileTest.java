package io.clientele.platform.sheet;

import static io.clientele.platform.sheet.Given.bytes;
import static io.clientele.platform.sheet.Given.cells;
import static io.clientele.platform.sheet.Given.file;
import static io.clientele.platform.sheet.Given.refusal;
import static io.clientele.platform.sheet.Given.refusals;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.http.RefusedRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\r\n\r",
        "\uFEFF",
        "\uFEFF\uFEFF \u00A0\n",
        ",,\n,\n",
        " ; ;\n;\n",
        "\t\t\n",
        "\"\"\n",
        "sep=;\n"
      })
  @DisplayName("BLK-4 a file with nothing to be seen in it is refused as empty")
  void empty(String text) {
    assertThat(refusal(file(text)).reason()).isEqualTo(SheetReason.EMPTY_FILE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 0x0E, 0x1A, 0x1B, 0x1F, 0x7F})
  @DisplayName("BLK-4 a byte that no text has is refused, with the line it is in")
  void no_text(int control) {
    var no = refusal(file("Name,City\r\na,\"b\rc\"\nx" + (char) control + ",y\n"));
    assertThat(no.reason()).isEqualTo(SheetReason.NOT_TEXT);
    assertThat(no.facts()).containsEntry("line", 4L);
    assertThat(no.detail()).contains("ine 4");
  }

  @Test
  @DisplayName("BLK-4 a vertical tab and a form feed are blanks, which programs write into cells")
  void breaks_within_cells() {
    assertThat(cells(file("Name,City\n\u000Ba\u000Bb\f,c\n")).get(1))
        .containsExactly("a\u000Bb", "c");
  }

  @ParameterizedTest
  @CsvSource({
    "D0CF11E0A1B11AE1000000,Excel",
    "255044462D312E370A,PDF",
    "504B0506000000,zip",
    "377ABCAF271C,7-Zip",
    "526172211A0700,RAR",
    "7B5C7274663120,RTF"
  })
  @DisplayName("BLK-4 a file of another kind is refused as what it looks like, whatever its name")
  void other_files(String hex, String like) {
    looksLike(HexFormat.of().parseHex(hex), like);
  }

  @ParameterizedTest
  @CsvSource({
    "xl/workbook.xml,.xlsx",
    "word/document.xml,Office",
    "Index/Document.iwa,Numbers",
    "clients.csv,zip"
  })
  @DisplayName("BLK-4 a zipped file says by the names in it what it is")
  void zipped(String name, String like) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      if (like.equals(".xlsx") || like.equals("Office")) {
        add(zip, "[Content_Types].xml", "<Types/>");
      }
      add(zip, name, "a,b\n1,2\n");
    }
    looksLike(bytes.toByteArray(), like);
  }

  @Test
  @DisplayName("BLK-4 an OpenDocument spreadsheet and a compressed file are told too")
  void open_document_and_gzip() throws IOException {
    var ods = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(ods)) {
      zip.setLevel(0);
      add(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    }
    looksLike(ods.toByteArray(), ".ods");
    var gzip = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(gzip)) {
      out.write("a,b\n1,2\n".getBytes(ISO_8859_1));
    }
    looksLike(gzip.toByteArray(), "gzip");
  }

  @Test
  @DisplayName("BLK-4 a web page or XML that calls itself a spreadsheet is refused as what it is")
  void marked_up() {
    for (var page :
        List.of("<html><table>", "\uFEFF \r\n<!DOCTYPE html>", "<TABLE border=1>,b", "<Html>")) {
      looksLike(page.getBytes(UTF_8), "HTML");
    }
    looksLike("<?xml version=\"1.0\"?>".getBytes(UTF_8), "XML");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PK,Name\n1,a\n",
        "<b>,Name\n1,a\n",
        "ID;Name\n1;a\n",
        "%PDF,x\n1,a\n",
        "{a},b\n1,a"
      })
  @DisplayName("BLK-4 a header that only reminds of another file is a header")
  void only_reminds(String text) {
    assertThat(cells(file(text))).hasSize(2);
  }

  @Test
  @DisplayName("BLK-4 a quote that is never closed is refused with the line its row begins in")
  void never_closed() {
    neverClosed("a,b\n1,2\n\"3,4\n5,6\n", 3);
    neverClosed("a,b\n\"1\n\n\",2\n3,\"4\n\n\n", 5);
    neverClosed("\"a,b\n1,2\n", 1);
    neverClosed("a,b\r1,\"", 2);
    neverClosed("a,b\n1,\"2\"\"\n", 2);
  }

  @Test
  @DisplayName("BLK-4 text after a closing quote is refused with its line")
  void text_after_quotes() {
    textAfter("a,b\n1,2\n\"3\"x,4\n5,6\n", 3);
    textAfter("a,b\n\"1\n\n\"x,2\n", 4);
    textAfter("\"a\"\"\"x,b\n1,2\n", 1);
    textAfter("a,b\n\"1\" \"2\",3\n", 2);
    textAfter("a,b\r\"1\"x", 2);
  }

  @Test
  @DisplayName("BLK-4 rows before a broken one are handed over first")
  void rows_before() {
    var rows = new ArrayList<SheetRow>();
    var sheet = Given.sheet(file("a,b\n1,2\n\"3,4\n"));
    assertThatThrownBy(() -> sheet.each(rows::add)).isInstanceOf(RefusedRequest.class);
    assertThat(rows).containsExactly(new SheetRow(2, List.of("1", "2")));
  }

  @Test
  @DisplayName("BLK-4 a file that is too large and no text is refused for both")
  void both() {
    var text = "a,b\n1,\u0000\n3,4\n";
    assertThat(refusals(file(text), new SheetLimits(10, 9, 99)).stream().map(Refusal::reason))
        .containsExactly(SheetReason.FILE_TOO_LARGE, SheetReason.NOT_TEXT);
  }

  @Test
  @DisplayName("BLK-4 every reason is one about what was sent")
  void reasons() {
    assertThat(SheetReason.values())
        .allMatch(reason -> reason.rule().equals("BLK-4"))
        .allMatch(reason -> reason.kind() == Reason.Kind.INVALID);
  }

  private static void looksLike(byte[] content, String like) {
    var no = refusal(bytes(content));
    assertThat(no.reason()).isEqualTo(SheetReason.NOT_A_CSV_FILE);
    assertThat(no.detail()).contains(like);
    assertThat((String) no.facts().get("looksLike")).contains(like);
  }

  private static void neverClosed(String text, long line) {
    broken(refusal(file(text)), line, "never closed");
  }

  private static void textAfter(String text, long line) {
    broken(refusal(file(text)), line, "follows a closing quote");
  }

  private static void broken(Refusal no, long line, String how) {
    assertThat(no.reason()).isEqualTo(SheetReason.BROKEN_QUOTES);
    assertThat(no.facts()).containsEntry("line", line);
    assertThat(no.detail()).contains("line " + line).contains(how);
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(ISO_8859_1));
    zip.closeEntry();
  }
}
