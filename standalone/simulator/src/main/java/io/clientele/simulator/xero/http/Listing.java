package io.clientele.simulator.xero.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list call found.
 *
 * @param name the member the entities are in
 * @param pagination null for lists without pages
 */
record Listing(String name, List<?> entities, @Nullable Pagination pagination) {

  static Listing all(String name, List<?> entities) {
    return new Listing(name, entities, null);
  }

  /** The members around a list (providers.md 2.3). */
  Map<String, Object> envelope(Instant now) {
    var members = new LinkedHashMap<String, Object>();
    members.put("Id", UUID.randomUUID());
    members.put("Status", "OK");
    members.put("ProviderName", "Clientele simulator");
    members.put("DateTimeUTC", "/Date(" + now.toEpochMilli() + ")/");
    if (pagination != null) {
      members.put("pagination", pagination.members());
    }
    members.put(name, entities);
    return members;
  }

  /** Which page of how many. */
  record Pagination(int page, int pageSize, int pageCount, int itemCount) {

    // In lower case, unlike everything around it (providers.md 2.3 [D]).
    Map<String, Object> members() {
      var members = new LinkedHashMap<String, Object>();
      members.put("page", page);
      members.put("pageSize", pageSize);
      members.put("pageCount", pageCount);
      members.put("itemCount", itemCount);
      return members;
    }
  }
}
