package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Software;
import io.clientele.simulator.kashflow.KashFlow;
import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.provider.NewOrganisation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every software there is, from the first sign-in for a client that exists to the end of it. */
class EachSoftwareTest extends IntegrationServiceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration EVERY_TOKEN_IS_OVER = Duration.ofMinutes(61);
  private static final Pattern SECRET = Pattern.compile("(?:code|state)=([^&]+)");
  private static final int SUPPLIERS = 12;

  private final List<String> answers = new ArrayList<>();
  private final List<String> secrets = new ArrayList<>();

  @ParameterizedTest
  @EnumSource(Software.class)
  @DisplayName("INT-1 each software is connected, imported, refreshed with new tokens, and let go")
  void from_the_first_sign_in_to_the_last_list(Software software) {
    var desk = desk();
    var at = new ManagedClient(desk);
    var organisation = connect(software, desk, at);
    var suppliers = at.suppliers(desk.admin(), at.path()).size();
    assertThat(suppliers).isGreaterThanOrEqualTo(SUPPLIERS);
    refresh(software, organisation, desk, at, suppliers + 3);
    assertThat(at.disconnect(desk.admin(), at.path()).get("status")).isEqualTo("DISCONNECTED");
    assertThat(desk.connection(at.client).codes()).containsExactly("CONNECTION_NOT_FOUND");
  }

  @ParameterizedTest
  @EnumSource(Software.class)
  @DisplayName("INT-8 nothing secret of any software is in a log, answer, event or stored document")
  void nothing_secret_is_anywhere(Software software) {
    var desk = desk();
    var at = new ManagedClient(desk);
    var before = XeroWorld.tokens().size();
    var texts = new ArrayList<String>();
    try (var log = new EveryLine()) {
      var organisation = connect(software, desk, at);
      refresh(software, organisation, desk, at, SUPPLIERS + 3);
      var stored = stored();
      assertThat(stored).as("its connection").anyMatch(one -> one.contains(at.client));
      texts.addAll(stored);
      answers.add(at.disconnect(desk.admin(), at.path()).text());
      texts.addAll(log.lines());
    }
    texts.addAll(answers);
    texts.addAll(events());
    var tokens = XeroWorld.tokens();
    secrets.addAll(tokens.subList(before, tokens.size()));
    assertThat(secrets).hasSizeGreaterThan(4);
    for (var secret : secrets) {
      assertThat(texts.stream().filter(text -> text.contains(secret)).map(EachSoftwareTest::begin))
          .as("where a secret is")
          .isEmpty();
    }
  }

  private static String begin(String text) {
    return text.substring(0, Math.min(200, text.length()));
  }

  private List<String> events() {
    return topics.read(Desk.TOPIC, told -> true).stream()
        .map(told -> told.record() + new String(told.record().value(), StandardCharsets.UTF_8))
        .toList();
  }

  /** A new organisation's lists are imported; its id. */
  private String connect(Software software, Desk desk, ManagedClient at) {
    var provider = provider(software);
    var name = "Staithe " + UUID.randomUUID().toString().substring(0, 8) + " Ltd";
    var organisation =
        provider.add(
            new NewOrganisation(name, "GB", "GBP", SUPPLIERS, 2), provider.people().getFirst());
    var begun = at.start(desk.admin(), at.path(), software);
    assertThat(begun.status()).isEqualTo(201);
    var page = signIn(provider, begun, desk, name);
    assertThat(page.text()).contains("You are signed in");
    answers.add(page.text());
    answers.add(at.underWay().text());
    answers.add(at.choose(desk.admin(), at.path(), name).text());
    var connection = desk.awaitStatus(at.client, "CONNECTED");
    answers.add(connection.text());
    assertThat(connection.get("software")).isEqualTo(software.name());
    assertThat(connection.body().path("lists").values())
        .hasSize(7)
        .allMatch(one -> one.get("status").asString().equals("IMPORTED"));
    return organisation;
  }

  /** On the provider's page, or on ours where it has none. */
  private Answer signIn(AccountingProvider provider, Answer begun, Desk desk, String name) {
    var person = provider.people().getFirst();
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
    SECRET
        .matcher(address.getRawQuery())
        .results()
        .map(found -> found.group(1))
        .filter(secret -> secret.length() > 8)
        .forEach(secrets::add);
  }

  /** There are three suppliers more, and by now every token is too old to read them. */
  private void refresh(
      Software software, String organisation, Desk desk, ManagedClient at, int suppliers) {
    assertThat(provider(software).addContacts(organisation, 3, 0)).isPresent();
    CLOCK.turn(EVERY_TOKEN_IS_OVER);
    var asked = desk.post(desk.admin(), at.path() + "/refresh", "", null);
    assertThat(asked.status()).isEqualTo(202);
    Awaitility.await("the new suppliers of " + software)
        .atMost(PATIENCE)
        .until(() -> at.suppliers(desk.admin(), at.path()).size() >= suppliers);
    answers.add(desk.connection(at.client).text());
  }

  private static AccountingProvider provider(Software software) {
    var name = software.name().toLowerCase(Locale.ROOT);
    return XeroWorld.SIMULATOR.providers().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
