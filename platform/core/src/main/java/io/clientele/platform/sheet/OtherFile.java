package io.clientele.platform.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files that are sent in place of a CSV, told by how they begin, whatever they are called. */
final class OtherFile {

  private static final Map<String, String> BEGINNINGS = beginnings();
  private static final String ZIP = "PK\u0003\u0004";

  private OtherFile() {}

  private static Map<String, String> beginnings() {
    var all = new LinkedHashMap<String, String>();
    all.put("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "an old Excel workbook (.xls)");
    all.put("%PDF-", "a PDF");
    all.put("\u001F\u008B", "a compressed file (gzip)");
    all.put("PK\u0005\u0006", "a zip archive");
    all.put("7z\u00BC\u00AF\u0027\u001C", "a 7-Zip archive");
    all.put("Rar!\u001A\u0007", "a RAR archive");
    all.put("{\\rtf", "a text document (RTF)");
    return all;
  }

  /** What a file that begins so looks like; null if it may be a CSV. */
  static @Nullable String told(byte[] start) {
    var text = new String(start, ISO_8859_1);
    if (text.startsWith(ZIP)) {
      return zipped(text);
    }
    for (var one : BEGINNINGS.entrySet()) {
      if (text.startsWith(one.getKey())) {
        return one.getValue();
      }
    }
    return marked(text.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading());
  }

  // Some programs write a web page with a table and call it a spreadsheet.
  private static @Nullable String marked(String text) {
    var begins = text.substring(0, Math.min(text.length(), 20)).toLowerCase(Locale.ROOT);
    if (begins.startsWith("<!doctype html")
        || begins.startsWith("<html")
        || begins.startsWith("<table")) {
      return "a web page (HTML)";
    }
    return begins.startsWith("<?xml") ? "an XML file" : null;
  }

  // The names of the files within stand uncompressed between them.
  private static String zipped(String text) {
    if (text.contains("opendocument.spreadsheet")) {
      return "an OpenDocument spreadsheet (.ods)";
    }
    if (text.contains("xl/")) {
      return "an Excel workbook (.xlsx)";
    }
    if (text.contains("[Content_Types].xml")) {
      return "an Office file";
    }
    return text.contains("Index/") ? "a Numbers spreadsheet" : "a zip archive";
  }
}
