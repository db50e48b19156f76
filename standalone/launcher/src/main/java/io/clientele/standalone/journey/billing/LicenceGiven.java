package io.clientele.standalone.journey.billing;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.Items;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import java.time.Duration;

/** Clients get a licence for data health & insights, as far as their software supports it. */
public final class LicenceGiven {

  private static final String ADD_ON = "DATA_HEALTH_INSIGHTS";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Practice practice;
  private final Checks checks;

  /** The step, for a practice with clients on Xero, on FreeAgent, and on nothing. */
  public LicenceGiven(Practice practice, Checks checks) {
    this.practice = practice;
    this.checks = checks;
  }

  /** Plays it. */
  public void play() {
    int before = assigned();
    JsonNode none = client("");
    checkRefused(none, "SOFTWARE_MISSING", name(none) + " has no software: no licence for it");
    JsonNode other = client("FREEAGENT");
    Answer refused =
        checkRefused(
            other, "SOFTWARE_NOT_SUPPORTED", name(other) + " is on FreeAgent: no licence for it");
    checks.that(
        Items.words(refused.body().path("supported")).contains("XERO"),
        "the refusal names what is supported: " + Items.words(refused.body().path("supported")));
    JsonNode xero = client("XERO");
    assign(xero).expect(200, "the licence");
    checks.equal(assigned(), before + 1, name(xero) + " is on Xero and gets one");
    Checks.eventually(
        "the licensed client",
        PATIENCE,
        this::licensed,
        items -> Items.one(items, "client", id(xero)).path("status").asText().equals("ACTIVE"));
    checks.that(true, "it is among the clients that have the add-on, ACTIVE");
  }

  private Answer checkRefused(JsonNode client, String code, String what) {
    Answer refused = assign(client);
    checks.equal(refused.status() + " " + refused.text("code"), "409 " + code, what);
    return refused;
  }

  private Answer assign(JsonNode client) {
    return practice.api().put(practice.path("add-ons/" + ADD_ON + "/clients/" + id(client)));
  }

  private int assigned() {
    JsonNode all = practice.api().get(practice.path("add-ons")).expect(200, "the add-ons");
    return Items.one(all.path("items"), "addOn", ADD_ON).path("assigned").asInt();
  }

  private JsonNode licensed() {
    return practice
        .api()
        .get(practice.path("add-ons/" + ADD_ON + "/clients"))
        .expect(200, "the clients with the add-on")
        .path("items");
  }

  /** A line of the list whose client is connected to that; empty for nothing. */
  private JsonNode client(String software) {
    return practice.clients().lines("").stream()
        .filter(line -> line.path("status").asText().equals("ACTIVE"))
        .filter(line -> line.path("integration").path("software").asText("").equals(software))
        .findFirst()
        .orElseThrow();
  }

  private static String id(JsonNode line) {
    return line.path("id").asText();
  }

  private static String name(JsonNode line) {
    return line.path("name").asText();
  }
}
