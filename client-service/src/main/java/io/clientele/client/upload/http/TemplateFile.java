package io.clientele.client.upload.http;

import io.clientele.client.upload.Template;
import io.clientele.platform.sheet.Harmless;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The template as a file to fill in: CSV (RFC 4180) in UTF-8 that says so. */
final class TemplateFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TemplateFile() {}

  static byte[] of(Template template) {
    var bytes = new ByteArrayOutputStream();
    try (var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
      writer.write(BYTE_ORDER_MARK);
      var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
      for (var row : template.rows().toList()) {
        printer.printRecord(row.stream().map(Harmless::of));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
