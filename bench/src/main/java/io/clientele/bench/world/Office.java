package io.clientele.bench.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.bench.run.Stage;
import io.clientele.simulator.Simulator;
import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.provider.NewOrganisation;
import io.clientele.standalone.journey.api.Api;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A practice that connects its clients to accounting software, as its people do. */
public record Office(
    Stage stage, Simulator simulator, Signer signer, Teller teller, Api api, String practice)
    implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
  private static final int SUPPLIERS = 200;
  private static final int CUSTOMERS = 100;

  /** One that the service has yet to hear of. */
  public static Office of(Stage stage, Simulator simulator) {
    var signer = new Signer(stage.issuer());
    var teller = new Teller(stage.service().bootstrapServers());
    signer.publish(teller);
    return of(stage, simulator, signer, teller);
  }

  /** Another practice, which ends with this one. */
  public Office another() {
    return of(stage, simulator, signer, teller);
  }

  private static Office of(Stage stage, Simulator simulator, Signer signer, Teller teller) {
    var practice = UUID.randomUUID().toString();
    Registered.tell(teller, practice, "Bench & Sons");
    var token = signer.token(practice, UUID.randomUUID().toString(), "PRACTICE_ADMIN");
    return new Office(
        stage, simulator, signer, teller, new Api(stage.address(), () -> token), practice);
  }

  /**
   * A client whose person has signed in, with an organisation to be chosen.
   *
   * @param software in capitals
   */
  public Ready ready(String software) {
    var client = UUID.randomUUID().toString();
    tell(client);
    var provider = provider(software);
    var person = provider.people().getFirst();
    var name = "Bench " + client.substring(0, 8) + " Ltd";
    var organisation =
        provider.add(new NewOrganisation(name, "GB", "GBP", SUPPLIERS, CUSTOMERS), person);
    var begun =
        Awaitility.await("a sign-in")
            .atMost(PATIENCE)
            .until(
                () -> api.post(path(client), Map.of("software", software)),
                answer -> answer.status() == 201);
    var page = URI.create(begun.body().path("authorisationUrl").asText());
    open(simulator.allow(page, person.email(), name));
    return new Ready(client, organisation);
  }

  /** Who can choose; an organisation of theirs. */
  public record Ready(String client, String organisation) {}

  /** They choose, and their lists begin to come. */
  public void choose(Ready who) {
    api.post(path(who.client) + "/organisation", Map.of("organisation", who.organisation))
        .expect(200, "the choice");
  }

  /** Waits until every list is there. */
  public void awaitImported(String client) {
    Awaitility.await("the lists")
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(BETWEEN_LOOKS)
        .until(() -> look(client).path("status").asText().equals("CONNECTED"));
  }

  /** The lists are to come again. */
  public void refresh(String client) {
    api.post(path(client) + "/refresh", Map.of()).expect(202, "a refresh");
  }

  /** Its connection, as the practice sees it. */
  public JsonNode look(String client) {
    return api.get(path(client)).expect(200, "the connection");
  }

  private String path(String client) {
    return "/api/practices/" + practice + "/clients/" + client + "/connection";
  }

  private AccountingProvider provider(String software) {
    return simulator.providers().stream()
        .filter(one -> one.name().equalsIgnoreCase(software))
        .findFirst()
        .orElseThrow();
  }

  // The browser is sent to the public address, where the gateway would be.
  private void open(URI back) {
    var here = stage.address().resolve(back.getRawPath() + "?" + back.getRawQuery());
    try (var browser = api.browser()) {
      var page = browser.open(here);
      if (page.statusCode() != 200) {
        throw new IllegalStateException("nobody was signed in: " + page.statusCode());
      }
    }
  }

  private void tell(String client) {
    teller.tell(
        "clientele.access",
        "client-access/" + client,
        "ClientAccessOpened.v1",
        practice,
        Map.of(
            "client", client, "practice", practice, "colleagues", List.of(), "users", List.of()));
    var told = new HashMap<String, @Nullable Object>(Map.of("client", client));
    told.put("practice", practice);
    told.put("selfEmployed", null);
    teller.tell(
        "clientele.client", "client/" + client, "ClientMarkedSelfEmployed.v1", practice, told);
    teller.flush();
  }

  @Override
  public void close() {
    teller.close();
    api.close();
  }
}
