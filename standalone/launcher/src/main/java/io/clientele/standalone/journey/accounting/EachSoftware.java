package io.clientele.standalone.journey.accounting;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.journey.api.Items;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Clients that are there are connected, each to another software than Xero. */
public final class EachSoftware {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int SUPPLIERS = 12;
  private static final int CUSTOMERS = 7;

  private final Standalone standalone;
  private final Practice practice;
  private final Checks checks;

  /** The step. */
  public EachSoftware(Standalone standalone, Practice practice, Checks checks) {
    this.standalone = standalone;
    this.practice = practice;
    this.checks = checks;
  }

  /**
   * A client on its way to being connected.
   *
   * @param client its line on the list
   * @param person the email of who signed in
   * @param organisation the id of the organisation there
   */
  record Begun(String software, JsonNode client, String person, String organisation) {}

  /** Plays it; their lists are imported at the same time. */
  public void play() {
    List<JsonNode> clients = unconnected();
    List<Begun> begun = new ArrayList<>();
    for (String software : others()) {
      begun.add(connect(software, clients.get(begun.size())));
    }
    begun.forEach(this::checkConnected);
  }

  /** What can be connected here. */
  private List<String> others() {
    JsonNode all = practice.api().get("/api/software").expect(200, "the software");
    List<String> names = new ArrayList<>();
    for (JsonNode one : all.path("items")) {
      String name = one.path("software").asText();
      if (one.path("setUp").asBoolean() && !name.equals("XERO")) {
        names.add(name);
      }
    }
    return names;
  }

  /** Clients that may be connected, and are not. */
  List<JsonNode> unconnected() {
    return practice.clients().lines("").stream()
        .filter(line -> line.path("integration").isNull())
        .filter(line -> line.path("kind").asText().equals("BUSINESS"))
        .filter(line -> line.path("status").asText().equals("ACTIVE"))
        .toList();
  }

  /** Somebody signs in for a client, and chooses an organisation of its name. */
  Begun connect(String software, JsonNode client) {
    String provider = software.toLowerCase(Locale.ROOT);
    String name = client.path("name").asText();
    try (ProviderOutside outside = new ProviderOutside(standalone.simulator(), provider)) {
      String person = outside.person(0);
      String organisation = outside.organisation(name, person, SUPPLIERS, CUSTOMERS);
      JsonNode started =
          practice
              .api()
              .post(path(client), Map.of("software", software))
              .expect(201, "the start of a connection to " + software);
      URI page = URI.create(started.path("authorisationUrl").asText());
      boolean ours = page.getPath().startsWith("/api/oauth/callback/");
      HttpResponse<String> end =
          ours
              ? outside.typeIn(practice.api(), page, person, name)
              : outside.allow(practice.api(), page, person, organisation);
      checks.that(
          end.statusCode() == 200 && end.uri().getPath().equals("/api/oauth/callback/" + provider),
          software
              + ": somebody signs in "
              + (ours ? "on our own page" : "there")
              + " for "
              + name);
      choose(client, organisation);
      return new Begun(software, client, person, organisation);
    }
  }

  private void choose(JsonNode client, String organisation) {
    JsonNode signIn =
        Checks.eventually(
                "the organisations to choose from",
                PATIENCE,
                () -> practice.api().get(path(client) + "/authorisation"),
                answer -> answer.status() == 200 && answer.text("state").equals("AUTHORISED"))
            .body();
    JsonNode offered = Items.one(signIn.path("organisations"), "id", organisation);
    checks.that(
        offered.path("name").asText().equals(client.path("name").asText()),
        "its organisation can be chosen");
    practice
        .api()
        .post(path(client) + "/organisation", Map.of("organisation", organisation))
        .expect(200, "the choice");
  }

  /** Its lists come, and the client list shows it. */
  void checkConnected(Begun begun) {
    String id = begun.client().path("id").asText();
    Map<String, Integer> imported =
        Connection.imported(
            new Connection(practice, id)
                .await(
                    "the lists of " + begun.software(),
                    now ->
                        Connection.hasStatus(now, "CONNECTED")
                            && !now.path("importing").asBoolean()));
    checks.that(
        imported.getOrDefault("SUPPLIERS", 0) >= SUPPLIERS
            && imported.getOrDefault("CUSTOMERS", 0) >= CUSTOMERS,
        begun.software() + " is connected, its lists imported: " + imported);
    String name = begun.client().path("name").asText();
    Checks.eventually(
        "the connection on the list",
        PATIENCE,
        () -> practice.clients().row(id, name).path("integration"),
        found ->
            found.path("software").asText().equals(begun.software())
                && found.path("status").asText().equals("CONNECTED"));
  }

  private String path(JsonNode client) {
    return practice.clients().path(client.path("id").asText()) + "/connection";
  }
}
