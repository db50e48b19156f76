package io.clientele.standalone.journey.accounting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.events.Event;
import io.clientele.standalone.journey.accounting.EachSoftware.Begun;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A sign-in at QuickBooks comes near its end: it is foretold, and somebody signs in again. */
public final class SignInRenewed {

  private static final String EXPIRING = "IntegrationExpiring.v1";
  private static final Duration SIX_DAYS = Duration.ofDays(6);
  private static final Duration FIVE_YEARS = Duration.ofDays(1_825);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Standalone standalone;
  private final Practice practice;
  private final Checks checks;

  /** The step. */
  public SignInRenewed(Standalone standalone, Practice practice, Checks checks) {
    this.standalone = standalone;
    this.practice = practice;
    this.checks = checks;
  }

  /** Plays it. */
  public void play() {
    EachSoftware each = new EachSoftware(standalone, practice, checks);
    try (ProviderOutside there = new ProviderOutside(standalone.simulator(), "quickbooks")) {
      there.signInLife(SIX_DAYS);
      Begun begun = each.connect("QUICKBOOKS", each.unconnected().getFirst());
      there.signInLife(FIVE_YEARS);
      each.checkConnected(begun);
      String id = begun.client().path("id").asText();
      Connection connection = new Connection(practice, id);
      JsonNode before = connection.now();
      checkWarned(before.path("id").asText());
      checkForetold(begun, before);
      JsonNode settings = choose(id);
      renew(there, begun);
      JsonNode after = connection.await("the new end", now -> ends(now).isAfter(inAMonth()));
      checks.equal(
          after.path("id").asText(),
          before.path("id").asText(),
          "somebody signs in again: it does not end soon, and is the same connection");
      checks.equal(settings(id).body(), settings, "with the settings it had");
      checks.that(forecast(after).isMissingNode(), "the forecast has it no more");
    }
  }

  // As for any sign-in that is refreshed: what nobody uses ends after a hundred days there.
  private static Instant inAMonth() {
    return Instant.now().plus(Duration.ofDays(30));
  }

  private static Instant ends(JsonNode connection) {
    JsonNode end = connection.path("endsAt");
    return end.isTextual() ? Instant.parse(end.asText()) : Instant.EPOCH;
  }

  private void checkWarned(String connection) {
    List<Event> said = new ConnectionNews(standalone.bootstrapServers(), connection).upTo(EXPIRING);
    Event warning =
        said.stream().filter(one -> one.type().equals(EXPIRING)).findFirst().orElseThrow();
    checks.equal(
        warning.value().path("change").path("days").asInt(),
        7,
        "it ends in six days, whatever is refreshed: IntegrationExpiring says at most seven");
    checks.none(ConnectionNews.faults(said), "and all that was said of it matches its schemas");
  }

  private void checkForetold(Begun begun, JsonNode connection) {
    JsonNode found = forecast(connection);
    checks.equal(
        found.path("client").asText(),
        begun.client().path("id").asText(),
        "the forecast of the practice names the client");
    String id = begun.client().path("id").asText();
    String name = begun.client().path("name").asText();
    Checks.eventually(
        "the end on the list",
        PATIENCE,
        () -> ends(practice.clients().row(id, name).path("integration")),
        end -> end.equals(ends(found)));
    checks.that(true, "its line on the client list has the day");
  }

  /** What the forecast says of a connection; missing if nothing. */
  private JsonNode forecast(JsonNode connection) {
    JsonNode all =
        practice.api().get(practice.path("connections/forecast")).expect(200, "the forecast");
    for (JsonNode one : all.path("items")) {
      if (one.path("connection").equals(connection.path("id"))) {
        return one;
      }
    }
    return all.path("nothing");
  }

  private Answer settings(String client) {
    return practice.api().get(path(client) + "/settings");
  }

  private JsonNode choose(String client) {
    Answer read = settings(client);
    ObjectNode wanted = read.body().deepCopy();
    wanted.withObject("/destinations").put("costs", "EXPENSE");
    return practice
        .api()
        .edit(path(client) + "/settings", wanted, read.version())
        .expect(200, "the settings of the connection");
  }

  private void renew(ProviderOutside there, Begun begun) {
    String client = begun.client().path("id").asText();
    JsonNode started =
        practice
            .api()
            .post(path(client) + "/authorisation", Map.of("purpose", "RECONNECT"))
            .expect(201, "the start of another sign-in");
    URI page = URI.create(started.path("authorisationUrl").asText());
    HttpResponse<String> end =
        there.allow(practice.api(), page, begun.person(), begun.organisation());
    checks.that(end.statusCode() == 200, "the person allows the same company again");
  }

  private String path(String client) {
    return practice.clients().path(client) + "/connection";
  }
}
