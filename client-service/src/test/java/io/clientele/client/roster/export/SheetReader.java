package io.clientele.client.roster.export;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads an export as a spreadsheet does. */
public final class SheetReader {

  private SheetReader() {}

  /** All rows, headings first. */
  public static List<CSVRecord> rows(String file) {
    if (!file.startsWith("\uFEFF")) {
      throw new IllegalArgumentException("does not say that it is UTF-8");
    }
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(file.substring(1)))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of one column, without its heading. */
  public static List<String> column(String file, String heading) {
    var rows = rows(file);
    var at = rows.getFirst().toList().indexOf(heading);
    return rows.stream().skip(1).map(row -> row.get(at)).toList();
  }
}
