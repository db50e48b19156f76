package io.clientele.standalone.journey.accounting;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.events.Event;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Somebody withdraws at Xero what they allowed, and everybody is told once. */
public final class ConsentWithdrawn {

  private static final String EXPIRED = "IntegrationExpired.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Standalone standalone;
  private final Practice practice;
  private final Checks checks;

  /** The step. */
  public ConsentWithdrawn(Standalone standalone, Practice practice, Checks checks) {
    this.standalone = standalone;
    this.practice = practice;
    this.checks = checks;
  }

  /**
   * Plays it.
   *
   * @param cut the client whose person withdraws
   * @param other one that was connected by somebody else
   */
  public void play(Connected cut, Connected other) {
    try (XeroOutside xero = new XeroOutside(standalone.simulator())) {
      xero.withdraw(cut.person());
    }
    long began = System.nanoTime();
    Connection connection = new Connection(practice, cut.client());
    connection.refresh().expect(202, "the refresh of the lists");
    checks.that(true, cut.person() + " withdraws at Xero; a refresh of the lists is asked for");
    connection.await("the expiry", now -> Connection.hasStatus(now, "EXPIRED"));
    checks.that(
        true,
        String.format(
            Locale.ROOT, "after %.1f s, refused twice, the connection is expired", since(began)));
    checkRow(cut);
    checkSaidOnce(cut);
    checkUntouched(other);
  }

  private static double since(long began) {
    return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
  }

  private void checkRow(Connected cut) {
    Checks.eventually(
        "the expired integration on the list",
        PATIENCE,
        () -> integration(cut),
        found -> found.equals("EXPIRED"));
    checks.that(true, "its line on the client list says EXPIRED");
  }

  private String integration(Connected client) {
    JsonNode row = practice.clients().row(client.client(), client.name());
    return row.path("integration").path("status").asText();
  }

  /** Its owner tells again how far it is; up to there, everything is read. */
  private void checkSaidOnce(Connected cut) {
    var news = new ConnectionNews(standalone.bootstrapServers(), cut.connection());
    Event retold = news.retold();
    checks.equal(
        retold.value().path("state").path("status").asText(),
        "EXPIRED",
        "its owner, asked to tell again, says EXPIRED as event " + retold.sequence());
    List<Event> said = news.upTo(retold.sequence());
    checks.equal(
        ConnectionNews.count(said, EXPIRED),
        1L,
        "among all that was said up to there, IntegrationExpired is once");
    checks.none(ConnectionNews.faults(said), "and all of it matches its schemas");
  }

  private void checkUntouched(Connected other) {
    Connection connection = new Connection(practice, other.client());
    JsonNode before = connection.now();
    connection.refresh().expect(202, "the refresh of the other's lists");
    connection.await("the other's lists anew", now -> isNewer(now, before));
    checks.equal(
        integration(other),
        "CONNECTED",
        "the client connected by somebody else refreshes its lists");
  }

  private static boolean isNewer(JsonNode now, JsonNode before) {
    return Connection.hasStatus(now, "CONNECTED")
        && !now.path("importing").asBoolean()
        && Connection.imported(now).equals(Connection.imported(before))
        && !now.path("lists").equals(before.path("lists"));
  }
}
