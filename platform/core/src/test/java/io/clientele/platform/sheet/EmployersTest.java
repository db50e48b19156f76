package io.clientele.platform.sheet;

import static io.clientele.platform.sheet.Given.bytes;
import static io.clientele.platform.sheet.Given.file;
import static io.clientele.platform.sheet.Given.rows;
import static io.clientele.platform.sheet.Given.sheet;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real companies, with the oddest names there are. */
class EmployersTest {

  private static final Content EMPLOYERS =
      () ->
          requireNonNull(EmployersTest.class.getResourceAsStream("/uk-employers-odd.csv"), "data");

  @Test
  @DisplayName("BLK-4 real companies are read: quotes, commas, accents, line breaks, long names")
  void employers() {
    assertThat(sheet(EMPLOYERS).header())
        .containsExactly("name", "companyNumber", "sicCode", "address", "postcode");
    var rows = rows(EMPLOYERS);
    assertThat(rows).hasSize(39).allMatch(row -> row.cells().size() == 5);
    assertThat(rows.getFirst())
        .isEqualTo(
            new SheetRow(
                2,
                List.of(
                    "\"Bryanston School\",Incorporated",
                    "00226143",
                    "85310",
                    "Bryanston House\nBlandford\nDorset\nUnited Kingdom\nDT11 0PX",
                    "DT11 0PX")));
    assertThat(rows.getLast().cell(0)).isEqualTo("VALE EUROPE LIMITED");
    assertThat(rows.getLast().cell(3)).contains("St. James’S Square\nLondon");
    assertThat(rows.stream().map(row -> row.cell(0)))
        .contains(
            "ARETÉ LEARNING TRUST",
            "Alder Hey Children's NHS Foundation Trust",
            "THE DERBYSHIRE, LEICESTERSHIRE, NOTTINGHAMSHIRE AND RUTLAND COMMUNITY REHABILITATION"
                + " COMPANY LIMITED");
  }

  @Test
  @DisplayName("BLK-4 each is in the line where an editor shows it")
  void lines() throws IOException {
    var shown = text().lines().toList();
    assertThat(rows(EMPLOYERS))
        .allMatch(
            row ->
                shown
                    .get((int) row.line() - 1)
                    .replace("\"", "")
                    .startsWith(row.cell(0).replace("\"", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {";\r\n", ";\r", "\t\n", ",\r"})
  @DisplayName("BLK-4 they are the same out of any spreadsheet: Windows-1252, semicolons, tabs, CR")
  void any_spreadsheet(String form) {
    var separator = form.substring(0, 1);
    var text = new StringBuilder(String.join(separator, sheet(EMPLOYERS).header()));
    for (var row : rows(EMPLOYERS)) {
      var cells = row.cells().stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"');
      text.append(form.substring(1)).append(String.join(separator, cells.toList()));
    }
    var written = text.toString();
    assertThat(rows(file(written, Given.WINDOWS_1252)).stream().map(SheetRow::cells))
        .isEqualTo(rows(EMPLOYERS).stream().map(SheetRow::cells).toList());
    assertThat(rows(bytes(written.getBytes(UTF_8)))).hasSize(39);
  }

  private static String text() throws IOException {
    try (var in = EMPLOYERS.open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
