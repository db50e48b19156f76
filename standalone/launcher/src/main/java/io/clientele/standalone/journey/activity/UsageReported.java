package io.clientele.standalone.journey.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.journey.api.Items;
import io.clientele.standalone.journey.api.Listed;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What a practice uses is shown: of this month, and of one gone by, of which a report is late. */
public final class UsageReported {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String USAGE = "ExtractionUsageReported.v1";
  private static final int HERE = 40;
  private static final int THERE = 2;
  private static final int BEFORE = 612;

  private final Standalone standalone;
  private final Practice practice;
  private final Checks checks;
  private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
  private final YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC));

  /** The step, for a practice with two clients. */
  public UsageReported(Standalone standalone, Practice practice, Checks checks) {
    this.standalone = standalone;
    this.practice = practice;
    this.checks = checks;
  }

  /** Plays it. */
  public void play() {
    String counted = counted(practice.clients().bundle());
    Checks.eventually(
        "the use of the bundle", PATIENCE, () -> counted(usage().path("clients")), counted::equals);
    checks.that(true, "its usage says what client-service counts: " + counted + " clients");
    checks.that(
        of(month).path("extractions").isNull(), "how much was extracted this month nobody knows");
    List<Listed> clients = practice.clients().all();
    String one = clients.getFirst().id();
    try (DocumentSystem documents = new DocumentSystem(standalone.bootstrapServers())) {
      documents.report(USAGE, one, extracted(month, hoursAgo(2), HERE));
      documents.report(USAGE, clients.get(1).id(), extracted(month, hoursAgo(2), THERE));
      await(month, HERE + THERE, 2);
      YearMonth gone = month.minusMonths(1);
      documents.report(USAGE, one, extracted(gone, hoursAgo(1), BEFORE));
      documents.report(USAGE, one, extracted(gone, hoursAgo(24), 1));
      // Of one key as well, so when it is heard the late one was.
      documents.report(USAGE, one, extracted(month, now, HERE + 1));
      await(month, HERE + THERE + 1, 2);
      checkMonth(gone, BEFORE, 1);
      checks.that(true, "of last month one is heard of after all; an older one changes nothing");
    }
  }

  private void await(YearMonth wanted, int extractions, int clients) {
    Checks.eventually(
        extractions + " extractions in " + wanted,
        PATIENCE,
        () -> of(wanted),
        item -> item.path("extractions").asInt(-1) == extractions);
    checkMonth(wanted, extractions, clients);
  }

  private void checkMonth(YearMonth wanted, int extractions, int clients) {
    JsonNode item = of(wanted);
    checks.equal(
        item.path("extractions").asInt(-1) + " for " + item.path("clients").asInt(-1),
        extractions + " for " + clients,
        "in " + wanted + " " + extractions + " were extracted, for " + clients + " clients");
  }

  private static String counted(JsonNode bundle) {
    return bundle.path("used").asInt() + " of " + bundle.path("limit").asInt();
  }

  private JsonNode of(YearMonth wanted) {
    return Items.one(usage().path("extractions"), "month", wanted.toString());
  }

  private JsonNode usage() {
    return practice.api().get(practice.path("usage")).expect(200, "the usage");
  }

  private Instant hoursAgo(int hours) {
    return now.minus(Duration.ofHours(hours));
  }

  private static Map<String, Object> extracted(YearMonth month, Instant asOf, int extractions) {
    return Map.of(
        "source",
        "documents",
        "asOf",
        asOf.toString(),
        "month",
        month.toString(),
        "extractions",
        extractions);
  }
}
