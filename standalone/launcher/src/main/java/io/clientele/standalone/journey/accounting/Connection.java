package io.clientele.standalone.journey.accounting;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The connection of a client, as its practice sees it.
 *
 * @param client its id
 */
record Connection(Practice practice, String client) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PAGE = 100;

  /** What it says once it is so; it may not be there yet. */
  JsonNode await(String what, Predicate<JsonNode> wanted) {
    return Checks.eventually(
            what,
            PATIENCE,
            () -> practice.api().get(path()),
            answer -> answer.status() == 200 && wanted.test(answer.body()))
        .body();
  }

  JsonNode now() {
    return await("the connection", any -> true);
  }

  Answer refresh() {
    return practice.api().post(path() + "/refresh", Map.of());
  }

  /** How many entries a list has, counted page by page. */
  int entries(String list) {
    int count = 0;
    String cursor = "";
    do {
      String query = "?limit=" + PAGE + (cursor.isEmpty() ? "" : "&cursor=" + Api.encoded(cursor));
      JsonNode page =
          practice.api().get(path() + "/lists/" + list + query).expect(200, "the list " + list);
      count += page.path("items").size();
      cursor = page.path("nextCursor").asText("");
    } while (!cursor.isEmpty());
    return count;
  }

  static boolean hasStatus(JsonNode connection, String status) {
    return connection.path("status").asText().equals(status);
  }

  /** Of a connection, how many entries each list has that is imported. */
  static Map<String, Integer> imported(JsonNode connection) {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode list : connection.path("lists")) {
      if (list.path("status").asText().equals("IMPORTED")) {
        counts.put(list.path("list").asText(), list.path("count").asInt());
      }
    }
    return counts;
  }

  private String path() {
    return practice.clients().path(client) + "/connection";
  }
}
