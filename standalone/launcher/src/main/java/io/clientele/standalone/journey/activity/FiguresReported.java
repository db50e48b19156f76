package io.clientele.standalone.journey.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Service;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.journey.api.Listed;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.operating.DeadLetters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Other systems report figures of clients: late, twice, wrongly, and more than one of them. */
public final class FiguresReported {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ACTIVITY = "ClientActivityReported.v1";
  private static final List<String> HEARERS = List.of("listedActivity", "keptActivity");

  private final Standalone standalone;
  private final Practice practice;
  private final Checks checks;
  private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);

  /** The step, for a practice with a client. */
  public FiguresReported(Standalone standalone, Practice practice, Checks checks) {
    this.standalone = standalone;
    this.practice = practice;
    this.checks = checks;
  }

  /** Plays it. */
  public void play() {
    Listed client = practice.clients().all().getFirst();
    try (DocumentSystem documents = new DocumentSystem(standalone.bootstrapServers())) {
      checkShown(documents, client);
      checkOrder(documents, client);
      checkHealthHidden(documents, client);
      checkDeadLetters(client);
    }
  }

  private void checkShown(DocumentSystem documents, Listed client) {
    checks.that(row(client).path("costs").isNull(), "of " + client.name() + " no figure is known");
    documents.report(ACTIVITY, client.id(), items("documents", hoursAgo(1), 1204));
    awaitFigure(client, "costs", 1204);
    checks.equal(
        Instant.parse(row(client).path("costs").path("asOf").asText()),
        hoursAgo(1),
        "a document system reports 1204 costs as of an hour ago; the list shows both");
  }

  /** All of it has one key, so what is heard last comes after everything else. */
  private void checkOrder(DocumentSystem documents, Listed client) {
    documents.report(ACTIVITY, client.id(), items("documents", hoursAgo(30), 9999));
    documents.report(ACTIVITY, client.id(), items("documents", hoursAgo(1), 1204));
    documents.send(ACTIVITY, client.id(), "{\"state\": nonsense");
    documents.report(ACTIVITY, client.id(), items("till", hoursAgo(2), 16));
    awaitFigure(client, "costs", 1220);
    checks.that(true, "one of yesterday, late, and the same again change nothing");
    checks.that(true, "one that is no JSON holds up nobody: a till's 16 are added, 1220");
    documents.report(ACTIVITY, client.id(), items("documents", now, 1180));
    awaitFigure(client, "costs", 1196);
    checks.that(true, "a newer report may be lower: 1196");
  }

  private void checkHealthHidden(DocumentSystem documents, Listed client) {
    documents.report(
        "HealthScoreReported.v1",
        client.id(),
        Map.of("source", "health-checks", "asOf", now.toString(), "score", 83));
    checks.that(
        row(client).path("healthScore").isNull(),
        "a health score stays hidden: the client has no licence for it");
  }

  private void checkDeadLetters(Listed client) {
    DeadLetters letters = new DeadLetters(standalone.ports());
    List<String> waiting =
        Checks.eventually(
            "the dead letters of both hearers",
            PATIENCE,
            () -> letters.list().stream().filter(one -> one.contains(client.id())).toList(),
            found -> found.size() == HEARERS.size());
    checks.note(waiting.getFirst());
    for (String hearer : HEARERS) {
      letters.drop(Service.CLIENT, "client-service." + hearer + "|client/" + client.id());
    }
    checks.none(
        letters.list().stream().filter(one -> one.contains(client.id())).toList(),
        "what was no JSON waited for the operator, who has dropped it");
  }

  private void awaitFigure(Listed client, String figure, int value) {
    Checks.eventually(
        figure + " " + value + " on the list",
        PATIENCE,
        () -> row(client).path(figure).path("value").asInt(-1),
        found -> found == value);
  }

  private JsonNode row(Listed client) {
    return practice.clients().row(client.id(), client.name());
  }

  private Instant hoursAgo(int hours) {
    return now.minus(Duration.ofHours(hours));
  }

  private static Map<String, Object> items(String source, Instant asOf, int costs) {
    return Map.of("source", source, "asOf", asOf.toString(), "items", Map.of("costs", costs));
  }
}
