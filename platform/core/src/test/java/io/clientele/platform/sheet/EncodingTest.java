package io.clientele.platform.sheet;

import static io.clientele.platform.sheet.Given.WINDOWS_1252;
import static io.clientele.platform.sheet.Given.bytes;
import static io.clientele.platform.sheet.Given.cells;
import static io.clientele.platform.sheet.Given.file;
import static io.clientele.platform.sheet.Given.refusal;
import static io.clientele.platform.sheet.Given.rows;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

  private static final long FULL = SheetLimits.USUAL.bytes();

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\uFEFF\uFEFF"})
  @DisplayName("BLK-4 UTF-8 is read with and without its mark, which is no part of the header")
  void utf8(String mark) {
    assertThat(cells(file(mark + "\"Name\",City\nZoë & 株式会社 😀,Łódź\n")))
        .containsExactly(List.of("Name", "City"), List.of("Zoë & 株式会社 😀", "Łódź"));
  }

  @Test
  @DisplayName("BLK-4 what is no UTF-8 is Windows-1252, as old spreadsheets write it")
  void windows_1252() {
    var text = "Name,City\nCafé O’Hara – “Zoë” €5,Zürich\n";
    assertThat(cells(file(text, WINDOWS_1252)))
        .containsExactly(List.of("Name", "City"), List.of("Café O’Hara – “Zoë” €5", "Zürich"));
  }

  @Test
  @DisplayName("BLK-4 a few letters of Windows-1252 that look like UTF-8 by chance change nothing")
  void by_chance() {
    var text = "Name,City\n«CAFÉ»,Zürich\nMüller,Genève\n";
    assertThat(cells(file(text, WINDOWS_1252)).get(1)).containsExactly("«CAFÉ»", "Zürich");
  }

  @Test
  @DisplayName("BLK-4 a last letter that might begin one of UTF-8 is read as Windows-1252")
  void last_letter() {
    assertThat(cells(file("Name\nCafé", WINDOWS_1252)).get(1)).containsExactly("Café");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "windows-1252"})
  @DisplayName("BLK-4 one letter at the very end of 20 MB decides how all of it is read")
  void late(String charset) {
    var line = "x".repeat(508) + ",yz\n";
    var tail = "a,Café,12345\n".getBytes(Charset.forName(charset));
    var file =
        new Counted(
            FULL,
            place ->
                place < FULL - tail.length
                    ? line.charAt((int) (place % line.length()))
                    : tail[(int) (place - FULL + tail.length)]);
    var last = new SheetRow[1];
    var count = Given.sheet(file).each(row -> last[0] = row);
    // The tail cuts a line in two: "…x" + "a,Café".
    assertThat(last[0].cells()).contains("Café");
    assertThat(count).isEqualTo(FULL / line.length() - 1);
  }

  @Test
  @DisplayName("BLK-4 letters of several bytes are read whole, wherever a file is cut for reading")
  void across_pieces() {
    for (var before : List.of(8190, 8191, 8192, 65534, 65535, 65536)) {
      var name = "€".repeat(20);
      var text = "Name\n" + "x\n".repeat((before - 5) / 2) + (before % 2 == 0 ? "y" : "") + name;
      assertThat(rows(file(text)).getLast().cells().getFirst()).endsWith(name);
    }
  }

  @Test
  @DisplayName("BLK-4 UTF-8 that ends in the middle of a letter was cut off, and is refused")
  void cut_off() {
    var whole = "Name,City\nZoë,München €".getBytes(UTF_8);
    for (var lost = 1; lost <= 2; lost++) {
      assertThat(refusal(bytes(Arrays.copyOf(whole, whole.length - lost))).reason())
          .isEqualTo(SheetReason.CUT_OFF);
    }
    var marked = "\uFEFFName\ncafé".getBytes(UTF_8);
    assertThat(refusal(bytes(Arrays.copyOf(marked, marked.length - 1))).reason())
        .isEqualTo(SheetReason.CUT_OFF);
  }

  @Test
  @DisplayName("BLK-4 UTF-8 with some other letters in it is refused with their line, not misread")
  void damaged() {
    var damaged = "Name,City\nZoë,München\nCaf\u0001\n".getBytes(UTF_8);
    damaged[damaged.length - 2] = (byte) 0xE9;
    var no = refusal(bytes(damaged));
    assertThat(no.reason()).isEqualTo(SheetReason.NOT_TEXT);
    assertThat(no.facts()).containsEntry("line", 3L);
    assertThat(no.detail()).contains("UTF-8").contains("line 3");

    var marked = ("\u00EF\u00BB\u00BFName\n\u00E9 \u00E9 \u00E9\n").getBytes(ISO_8859_1);
    assertThat(refusal(bytes(marked)).facts()).containsEntry("line", 2L);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x81, 0x8D, 0x8F, 0x90, 0x9D})
  @DisplayName("BLK-4 bytes that are no letter in either encoding are refused with their line")
  void undefined(int one) {
    var no = refusal(file("Name,City\n\u00E9,b\nx" + (char) one + "x,b\n", ISO_8859_1));
    assertThat(no.reason()).isEqualTo(SheetReason.NOT_TEXT);
    assertThat(no.facts()).containsEntry("line", 3L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C0AF", "E08080", "EDA080", "F4908080", "F5808080", "FF", "80"})
  @DisplayName("BLK-4 what only looks like UTF-8 is none")
  void no_utf8(String hex) {
    var utf8 = new Utf8();
    for (var one : HexFormat.of().parseHex(hex)) {
      utf8.take(one & 0xFF, 7);
    }
    assertThat(utf8.isWhole()).isFalse();
    assertThat(utf8.letters()).isZero();
    assertThat(utf8.brokenLine()).isEqualTo(7);
  }

  @Test
  @DisplayName("BLK-4 all of Unicode is read, but for two signs that are no letters")
  void all_of_unicode() {
    var utf8 = new Utf8();
    for (var letter = 0x80; letter <= Character.MAX_CODE_POINT; letter++) {
      if (letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE) {
        for (var one : Character.toString(letter).getBytes(UTF_8)) {
          utf8.take(one & 0xFF, 1);
        }
      }
    }
    assertThat(utf8.isWhole()).isTrue();
    assertThat(utf8.letters()).isEqualTo(0x110000 - 0x80 - 0x800);
    for (var none : List.of("\uFFFE", "\uFFFF")) {
      var no = refusal(file("Name\n" + none + "\nnext\n"));
      assertThat(no.reason()).isEqualTo(SheetReason.NOT_TEXT);
      assertThat(no.facts()).containsEntry("line", 2L);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE,true,UTF-16",
    "UTF-16BE,true,UTF-16",
    "UTF-16LE,false,UTF-16",
    "UTF-16BE,false,UTF-16",
    "UTF-32LE,true,UTF-32",
    "UTF-32BE,true,UTF-32",
    "UTF-32LE,false,UTF-32",
    "UTF-32BE,false,UTF-32"
  })
  @DisplayName("BLK-4 UTF-16 and UTF-32 are refused by their name, marked or not")
  void wide(String charset, boolean marked, String name) {
    var text = (marked ? "\uFEFF" : "") + "Name,City\nZoë €,Łódź\n";
    var no = refusal(file(text, Charset.forName(charset)));
    assertThat(no.reason()).isEqualTo(SheetReason.UTF_16);
    assertThat(no.facts()).containsEntry("encoding", name);
    assertThat(no.detail()).contains(name);
  }
}
