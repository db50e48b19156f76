package io.clientele.simulator.sage.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members around a list (providers.md 4.3 [D]). */
final class Envelope {

  private Envelope() {}

  /**
   * One page.
   *
   * @param path with the query but for the page, after which that can be added
   * @param sizeName the member that says how long a page is: two are in use
   */
  static Map<String, @Nullable Object> page(
      String path, String sizeName, int page, int size, int total, List<?> items) {
    int pages = Math.max(1, Math.ceilDiv(total, size));
    var members = new LinkedHashMap<String, @Nullable Object>();
    members.put("$total", total);
    members.put("$page", page);
    members.put("$next", page < pages ? path + "page=" + (page + 1) : null);
    members.put("$back", page > 1 ? path + "page=" + (page - 1) : null);
    members.put(sizeName, size);
    members.put("$items", items);
    return members;
  }
}
