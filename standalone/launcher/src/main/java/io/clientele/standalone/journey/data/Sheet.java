package io.clientele.standalone.journey.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A file as a spreadsheet would write it. */
public final class Sheet {

  private final StringBuilder text = new StringBuilder();
  private final CSVPrinter printer;

  /** A file with this first line. */
  public Sheet(List<String> header) {
    try {
      printer = new CSVPrinter(text, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    add(header);
  }

  /** One row more. */
  public void add(List<String> cells) {
    try {
      printer.printRecord(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file so far: UTF-8, lines that end as RFC 4180 has them. */
  @Override
  public String toString() {
    return text.toString();
  }
}
