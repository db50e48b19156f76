package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Software;
import io.clientele.simulator.kashflow.KashFlow;
import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.provider.NewOrganisation;
import io.clientele.simulator.provider.Person;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A client that exists, and the way of its connection to one software. */
final class Walk {

  static final Duration EVERY_TOKEN_IS_OVER = Duration.ofMinutes(61);

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern CODE = Pattern.compile("code=([^&]+)");
  private static final Pattern STATE = Pattern.compile("state=([^&]+)");
  private static final int SUPPLIERS = 12;

  final ManagedClient at;

  /** Codes, passwords: for nobody's eyes. */
  final List<String> secrets = new ArrayList<>();

  /** States: for the eyes of who began the sign-in alone. */
  final List<String> states = new ArrayList<>();

  private final Desk desk;
  private final Software software;
  private final AccountingProvider provider;
  private final Person person;
  private final String name = "Staithe " + UUID.randomUUID().toString().substring(0, 8) + " Ltd";
  private final String organisation;

  Walk(Desk desk, Software software) {
    this.desk = desk;
    this.software = software;
    at = new ManagedClient(desk);
    provider =
        XeroWorld.SIMULATOR.providers().stream()
            .filter(one -> one.name().equals(software.name().toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow();
    person = provider.people().getFirst();
    organisation = provider.add(new NewOrganisation(name, "GB", "GBP", SUPPLIERS, 2), person);
  }

  AccountingProvider provider() {
    return provider;
  }

  /** Its lists are imported. */
  void connect() {
    var begun = at.start(desk.admin(), at.path(), software);
    assertThat(begun.status()).isEqualTo(201);
    assertThat(signIn(begun).text()).contains("You are signed in");
    at.underWay();
    at.choose(desk.admin(), at.path(), name);
    var connection = desk.awaitStatus(at.client, "CONNECTED");
    assertThat(connection.get("software")).isEqualTo(software.name());
    assertThat(connection.body().path("lists").values())
        .hasSize(7)
        .allMatch(one -> one.get("status").asString().equals("IMPORTED"));
    assertThat(suppliers()).isGreaterThanOrEqualTo(SUPPLIERS);
  }

  /** On the provider's page, or on ours where it has none. */
  private Answer signIn(Answer begun) {
    var page = URI.create(begun.get("authorisationUrl"));
    keep(page);
    if (provider instanceof KashFlow kashFlow) {
      var user = kashFlow.user(person, name).orElseThrow();
      secrets.addAll(List.of(user.password(), user.memorableWord()));
      return desk.submit(
          page.getPath(),
          Map.of(
              "state", page.getQuery().replaceFirst("^state=", ""),
              "userName", user.userName(),
              "password", user.password(),
              "memorableWord", user.memorableWord()));
    }
    var back = XeroWorld.SIMULATOR.allow(page, person.email(), name);
    keep(back);
    return desk.open(back);
  }

  private void keep(URI address) {
    for (var kind : Map.of(CODE, secrets, STATE, states).entrySet()) {
      kind.getKey()
          .matcher(address.getRawQuery())
          .results()
          .map(found -> found.group(1))
          .filter(found -> found.length() > 8) // "code" asks for one
          .forEach(kind.getValue()::add);
    }
  }

  /** There are three suppliers more, and by now every token is too old to read them. */
  void refresh() {
    var wanted = suppliers() + 3;
    assertThat(provider.addContacts(organisation, 3, 0)).isPresent();
    IntegrationServiceTest.CLOCK.turn(EVERY_TOKEN_IS_OVER);
    askForLists();
    Awaitility.await("the new suppliers of " + software)
        .atMost(PATIENCE)
        .until(() -> suppliers() >= wanted);
  }

  void askForLists() {
    assertThat(desk.post(desk.admin(), at.path() + "/refresh", "", null).status()).isEqualTo(202);
  }

  private int suppliers() {
    return at.suppliers(desk.admin(), at.path()).size();
  }

  /**
   * The person takes everything back at the provider. What is put off need not take its time; and
   * what nobody uses is not noticed for hours, so it is used.
   */
  void withdraw() {
    provider.withdraw(person);
    Awaitility.await(software + " is over")
        .atMost(PATIENCE)
        .until(
            () -> {
              IntegrationServiceTest.CLOCK.turn(Duration.ofSeconds(30));
              desk.post(desk.admin(), at.path() + "/refresh", "", null);
              return desk.connection(at.client).get("status").equals("EXPIRED");
            });
  }

  /** The person signs in once more. */
  void reconnect() {
    var id = desk.connection(at.client).get("id");
    assertThat(signIn(at.again("RECONNECT")).text()).contains("Connected again");
    assertThat(desk.awaitStatus(at.client, "CONNECTED").get("id")).isEqualTo(id);
  }

  /** It is let go. */
  void end() {
    assertThat(at.disconnect(desk.admin(), at.path()).get("status")).isEqualTo("DISCONNECTED");
    assertThat(desk.connection(at.client).codes()).containsExactly("CONNECTION_NOT_FOUND");
  }
}
