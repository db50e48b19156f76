package io.clientele.standalone.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The clients of one practice: added, listed, searched, and their bundle. */
final class ClientList {

  private static final int PAGE = 200;

  private final Api api;
  private final String base;

  ClientList(Api api, String practice) {
    this.api = api;
    this.base = "/api/practices/" + practice;
  }

  /** Adds one, repeating with the same key while it is undecided. */
  Answer add(Employer employer, String key) {
    return api.post(base + "/clients", body(employer), key);
  }

  /** Adds one with a single request, whose answer may never come. */
  Answer addOnce(Employer employer, String key) {
    return api.postOnce(base + "/clients", body(employer), key);
  }

  private static Map<String, Object> body(Employer employer) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", "BUSINESS");
    body.put("solutions", List.of("BOOKKEEPING"));
    body.put("businessName", employer.name());
    body.put("invitation", "SKIP");
    if (employer.industry() != null) {
      body.put("industry", employer.industry());
    }
    return body;
  }

  /** All of it, page by page. */
  List<Listed> all() {
    return find("");
  }

  /** What a search finds, page by page. */
  List<Listed> find(String search) {
    List<Listed> found = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = api.get(query(search, cursor)).expect(200, "the client list");
      page.path("items")
          .forEach(
              item -> found.add(new Listed(item.path("id").asText(), item.path("name").asText())));
      cursor = page.path("nextCursor").asText("");
    } while (!cursor.isEmpty());
    return found;
  }

  private String query(String search, String cursor) {
    return base
        + "/clients?limit="
        + PAGE
        + (search.isEmpty() ? "" : "&search=" + Api.encoded(search))
        + (cursor.isEmpty() ? "" : "&cursor=" + Api.encoded(cursor));
  }

  /** Where the list is, for people. */
  String path() {
    return base + "/clients";
  }

  /** The use of the bundle: {@code used, limit, upgrade}. */
  JsonNode bundle() {
    return api.get(base + "/onboarding-options").expect(200, "the bundle").path("bundle");
  }

  /** The subscription, with the plans to choose from. */
  JsonNode subscription() {
    return api.get(base + "/subscription").expect(200, "the subscription");
  }
}
