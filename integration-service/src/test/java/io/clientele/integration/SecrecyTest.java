package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.platform.aggregate.Aggregates;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SecrecyTest extends IntegrationServiceTest {

  private static final String ADA = "ada@brightwater.example";
  private static final Pattern CODE = Pattern.compile("code=([^&]+)");

  @Autowired Aggregates<Authorisation, AuthorisationEvent> authorisations;

  @Test
  @DisplayName(
      "INT-8 no token, code, state or cookie is in any log, answer, event or stored document")
  void no_token_is_anywhere() {
    var written = new ArrayList<String>();
    var secrets = new ArrayList<String>();
    var log = new EveryLine();
    try (log) {
      fullRun(written, secrets);
    }
    secrets.addAll(XeroWorld.tokens());
    assertThat(secrets).hasSizeGreaterThan(6);

    var lines = log.lines();
    assertThat(lines).anyMatch(line -> line.contains("io.clientele.integration"));
    var events =
        topics.read(Desk.TOPIC, told -> true).stream()
            .map(
                told ->
                    told.record().toString()
                        + new String(told.record().value(), StandardCharsets.UTF_8))
            .toList();
    assertThat(events).isNotEmpty();
    for (var place : List.of(lines, events, stored(), written)) {
      for (var text : place) {
        for (var secret : secrets) {
          assertThat(text.contains(secret)).as("a secret is in %s", shortened(text)).isFalse();
        }
      }
    }
  }

  /** Everything that handles tokens; what was answered, and stored, meanwhile. */
  private void fullRun(List<String> written, List<String> secrets) {
    var desk = desk();
    var started = desk.start();
    var state = URI.create(started.get("authorisationUrl")).getRawQuery();
    secrets.add(state.substring(state.indexOf("state=") + "state=".length()));
    secrets.addAll(desk.browser.cookies.values());
    var back =
        XeroWorld.SIMULATOR.allow(
            URI.create(started.get("authorisationUrl")), ADA, "Lantern Dental Ltd");
    var code = CODE.matcher(back.getRawQuery());
    assertThat(code.find()).isTrue();
    secrets.add(code.group(1));
    written.add(desk.open(back).text());
    written.add(desk.open(back).text());
    var draft = desk.draft(started.get("id"));
    written.add(draft.text());
    written.add(
        desk.choose(started.get("id"), Desk.organisationOf(draft, "Lantern Dental Ltd")).text());
    var client = desk.added(draft);
    written.add(desk.awaitStatus(client, "CONNECTED").text());
    var withTokens = stored();
    assertThat(withTokens).anyMatch(one -> one.contains("refreshAt") && one.contains("mark"));
    written.addAll(withTokens);
    XeroWorld.SIMULATOR.loseTokenAnswers(2);
    CLOCK.turn(Duration.ofMinutes(31));
    desk.post(desk.admin(), "/clients/" + client + "/connection/refresh", "", null);
    Awaitility.await()
        .until(() -> desk.said("connection/" + started.get("id")).contains("ListsRefreshed.v1"));
    XeroWorld.SIMULATOR
        .xero()
        .identity()
        .withdraw(XeroWorld.SIMULATOR.xero().person(ADA).orElseThrow());
    CLOCK.turn(Duration.ofMinutes(31));
    Awaitility.await()
        .until(
            () -> {
              CLOCK.turn(Duration.ofSeconds(30));
              return desk.connection(client).get("status").equals("EXPIRED");
            });
    written.add(desk.connection(client).text());
    written.add(
        desk.post(desk.admin(), "/clients/" + client + "/connection/refresh", "", null).text());
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(300, text.length()));
  }
}
