package io.clientele.standalone.journey.accounting;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.events.Event;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.journey.api.NewClient;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.journey.data.Employers;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/** A client is added together with its accounting software. */
public final class AddedWithXero {

  private static final String CONNECTED = "IntegrationConnected.v1";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int SUPPLIERS = 31;
  private static final int CUSTOMERS = 124;

  private final Standalone standalone;
  private final Practice practice;
  private final Employers employers;
  private final Checks checks;

  /** The step, for a practice with room for two more. */
  public AddedWithXero(
      Standalone standalone, Practice practice, Employers employers, Checks checks) {
    this.standalone = standalone;
    this.practice = practice;
    this.employers = employers;
    this.checks = checks;
  }

  /**
   * Plays it.
   *
   * @return two clients, connected by different people
   */
  public List<Connected> play() {
    try (XeroOutside xero = new XeroOutside(standalone.simulator())) {
      Connected one = connect(xero, xero.person(0), checks);
      checkImported(xero, one);
      checkRow(one);
      checkSaid(one);
      checkTaken(xero, one);
      Connected other = connect(xero, xero.person(1), Checks.silent());
      connectionOf(other)
          .await("the second connection", now -> Connection.hasStatus(now, "CONNECTED"));
      checks.that(true, other.name() + " is connected by somebody else, " + other.person());
      return List.of(one, other);
    }
  }

  private Connected connect(XeroOutside xero, String person, Checks checks) {
    String name = employers.next(1).getFirst().name();
    String tenant = xero.organisation(name, person, SUPPLIERS, CUSTOMERS);
    Draft draft = Draft.start(practice);
    checks.that(
        draft.page().toString().startsWith(standalone.simulator().uri().toString()),
        "a draft says where to sign in: " + draft.page().getPath());
    checkElsewhere(xero, draft.page(), person, tenant, checks);
    HttpResponse<String> end = xero.allow(practice.api(), draft.page(), person, tenant);
    checks.that(
        end.statusCode() == 200 && end.uri().getPath().equals("/api/oauth/callback/xero"),
        person + " allows " + name + " there and is sent back to a page of ours");
    JsonNode offered = draft.offered(tenant);
    checks.that(
        offered.path("name").asText().equals(name) && offered.path("takenBy").isNull(),
        "it is among the organisations to choose from, and free");
    draft.choose(tenant).expect(200, "the choice");
    String client = practice.clients().added(NewClient.connected(draft.id())).path("id").asText();
    checks.equal(client, draft.client(), "it is chosen, and the client added without a name");
    checks.equal(
        practice.clients().row(client, name).path("name").asText(),
        name,
        "the client has the organisation's name");
    return new Connected(client, name, draft.id(), tenant, person);
  }

  /** Who is sent the address by somebody else connects nothing for them. */
  private void checkElsewhere(
      XeroOutside xero, URI page, String person, String tenant, Checks checks) {
    try (Api another = new Api(standalone.gateway(), () -> "")) {
      HttpResponse<String> end = xero.allow(another, page, person, tenant);
      checks.that(
          end.statusCode() == 403 && end.body().contains("did not begin in this browser"),
          "in another browser than it began in, the way back is refused");
    }
  }

  private Connection connectionOf(Connected connected) {
    return new Connection(practice, connected.client());
  }

  private void checkImported(XeroOutside xero, Connected connected) {
    Connection connection = connectionOf(connected);
    JsonNode now =
        connection.await("the imported lists", found -> Connection.hasStatus(found, "CONNECTED"));
    var expected = new TreeMap<>(xero.counts(connected.tenant()));
    checks.equal(
        Connection.imported(now), expected, "every list is imported, as Xero has it: " + expected);
    checks.equal(
        connection.entries("CUSTOMERS"),
        CUSTOMERS,
        CUSTOMERS + " customers are there, page by page");
  }

  private void checkRow(Connected connected) {
    Checks.eventually(
        "the connected integration on the list",
        PATIENCE,
        () -> practice.clients().row(connected.client(), connected.name()).path("integration"),
        integration ->
            integration.path("software").asText().equals("XERO")
                && integration.path("status").asText().equals("CONNECTED"));
    checks.that(true, "its line on the client list says XERO, CONNECTED");
  }

  private void checkSaid(Connected connected) {
    var news = new ConnectionNews(standalone.bootstrapServers(), connected.connection());
    List<Event> said = news.upTo(CONNECTED);
    checks.equal(
        ConnectionNews.count(said, CONNECTED), 1L, "IntegrationConnected is on the topic, once");
    checks.none(ConnectionNews.faults(said), "what was said of the connection matches its schemas");
  }

  private void checkTaken(XeroOutside xero, Connected connected) {
    Draft draft = Draft.start(practice);
    xero.allow(practice.api(), draft.page(), connected.person(), connected.tenant());
    checks.equal(
        draft.offered(connected.tenant()).path("takenBy").asText(),
        connected.client(),
        "another draft shows that this client has the organisation");
    Answer refused = draft.choose(connected.tenant());
    checks.that(
        refused.status() == 409 && refused.body().toString().contains(connected.client()),
        "choosing it is refused (" + refused.text("code") + "), naming the client");
  }
}
