package io.clientele.platform.bulk.http;

import io.clientele.platform.bulk.RowPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of rows.
 *
 * @param columns the headings of their cells
 * @param nextCursor for the page after this; null if there is none
 */
public record ShownRows(List<String> columns, List<ShownRow> items, @Nullable String nextCursor) {

  static ShownRows of(RowPage page) {
    var next = page.next();
    return new ShownRows(
        page.columns(),
        page.items().stream().map(ShownRow::of).toList(),
        next == null ? null : next.text());
  }
}
