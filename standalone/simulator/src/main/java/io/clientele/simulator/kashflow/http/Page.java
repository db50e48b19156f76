package io.clientele.simulator.kashflow.http;

import io.clientele.simulator.web.Call;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: ten unless more are, and never more than a hundred
 * (providers.md 6.3 [D]; that sizes out of range are brought into it is [U]).
 */
record Page(String path, int number, int size) {

  private static final int USUAL = 10;
  private static final int MOST = 100;

  static Page of(String path, Call call) {
    return new Page(
        path,
        Math.max(1, number(call, "page", 1)),
        Math.clamp(number(call, "perpage", USUAL), 1, MOST));
  }

  private static int number(Call call, String name, int otherwise) {
    var text = call.query(name);
    return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }

  long skip() {
    return (number - 1L) * size;
  }

  /** This part of rows that are there anyway. */
  <T> List<T> of(List<T> rows) {
    return rows.stream().skip(skip()).limit(size).toList();
  }

  /** The envelope around it. Addresses are relative, as the real ones may be [S]. */
  Map<String, @Nullable Object> envelope(List<?> rows, int total) {
    var last = Math.max(1, Math.ceilDiv(total, size));
    return Json.members(
        "MetaData",
        Json.members(
            "TotalRecords",
            total,
            "FirstPageUrl",
            address(1),
            "LastPageUrl",
            address(last),
            "PreviousPageUrl",
            number > 1 ? address(number - 1) : null,
            "NextPageUrl",
            number < last ? address(number + 1) : null,
            "TotalAmount",
            0,
            "InvoiceLimitReached",
            false),
        "Data",
        rows);
  }

  private String address(int page) {
    return path + "?page=" + page + "&perpage=" + size;
  }
}
