package io.clientele.client.upload;

import io.clientele.platform.secret.Sha256;
import java.util.List;

/**
 * A row is known by what it says (BLK-3): the same for every row of a practice that says the same,
 * in whatever file, whoever uploads it, whenever. What an empty cell says is not in it: so a row
 * stays the same when its template gets another column.
 */
final class RowKey {

  private RowKey() {}

  static String of(String practice, List<UploadColumn> columns, List<String> cells) {
    var text = new StringBuilder("client-upload");
    add(text, practice);
    for (var i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      var said = columns.get(i).said(cells.get(i));
      if (!said.isEmpty()) {
        add(text, columns.get(i).called());
        add(text, said);
      }
    }
    return Sha256.of(text);
  }

  /** With its length, so that no two lists of parts read the same. */
  private static void add(StringBuilder text, String part) {
    text.append('|').append(part.length()).append(':').append(part);
  }
}
