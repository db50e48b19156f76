package io.clientele.standalone.journey.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.check.CheckFailed;
import io.clientele.standalone.journey.data.Employer;
import java.util.ArrayList;
import java.util.List;

/** The clients of one practice: added, listed, searched, and their bundle. */
public final class ClientList {

  private static final int PAGE = 200;

  private final Api api;
  private final String base;

  /**
   * The list of a practice, as the person sees it whose API this is.
   *
   * @param practice its id
   */
  public ClientList(Api api, String practice) {
    this.api = api;
    this.base = "/api/practices/" + practice;
  }

  /** Adds one under a key of its own, repeating while it is undecided. */
  public Answer add(NewClient client) {
    return api.post(path(), client.body());
  }

  /** Adds one, repeating with the same key while it is undecided. */
  public Answer add(Employer employer, String key) {
    return api.post(path(), NewClient.of(employer).body(), key);
  }

  /**
   * Adds one for which there is room.
   *
   * @return the client
   * @throws CheckFailed if it is refused
   */
  public JsonNode added(NewClient client) {
    return add(client).expect(201, "adding " + client.body());
  }

  /** What adding it would do, and every problem of it. */
  public JsonNode dryRun(NewClient client) {
    return api.ask(path() + "?dryRun=true", client.body()).expect(200, "the dry run");
  }

  /** Adds one with a single request, whose answer may never come. */
  public Answer addOnce(Employer employer, String key) {
    return api.postOnce(path(), NewClient.of(employer).body(), key);
  }

  /** All of it, page by page. */
  public List<Listed> all() {
    return find("");
  }

  /** What a search finds, page by page. */
  public List<Listed> find(String search) {
    return lines(search.isEmpty() ? "" : "search=" + Api.encoded(search)).stream()
        .map(line -> new Listed(line.path("id").asText(), line.path("name").asText()))
        .toList();
  }

  /**
   * Whole lines, page by page.
   *
   * @param query sorts and filters, as in an address; empty for all by name
   */
  public List<JsonNode> lines(String query) {
    List<JsonNode> found = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = api.get(page(query, cursor)).expect(200, "the client list");
      page.path("items").forEach(found::add);
      cursor = page.path("nextCursor").asText("");
    } while (!cursor.isEmpty());
    return found;
  }

  /**
   * The line of one client.
   *
   * @param name its business name, for the search
   * @return missing if it is not on the list
   */
  public JsonNode row(String id, String name) {
    String query = "search=" + Api.encoded(name);
    JsonNode page = api.get(page(query, "")).expect(200, "the client list");
    return Items.one(page.path("items"), "id", id);
  }

  /** The address of one client, below which its parts are. */
  public String path(String id) {
    return path() + "/" + id;
  }

  private String page(String query, String cursor) {
    return path()
        + "?limit="
        + PAGE
        + (query.isEmpty() ? "" : "&" + query)
        + (cursor.isEmpty() ? "" : "&cursor=" + Api.encoded(cursor));
  }

  /** Where the list is, for people. */
  public String path() {
    return base + "/clients";
  }

  /** The use of the bundle: {@code used, limit, upgrade}. */
  public JsonNode bundle() {
    return options().path("bundle");
  }

  /** What is open to whoever adds a client here. */
  public JsonNode options() {
    return api.get(base + "/onboarding-options").expect(200, "the onboarding options");
  }

  /** The subscription, with the plans to choose from. */
  public JsonNode subscription() {
    return api.get(base + "/subscription").expect(200, "the subscription");
  }
}
