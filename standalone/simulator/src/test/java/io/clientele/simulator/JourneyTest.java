package io.clientele.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JourneyTest {

  private static final String REDIRECT = "http://localhost:8080/api/oauth/callback/xero";

  private final Simulator simulator = Simulator.start(0);
  private final Caller caller = new Caller(simulator.uri());

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName(
      "INT-3 a sign-in brings a code, tokens, the organisations allowed, and their accounts")
  void a_sign_in_brings_organisations_and_their_accounts() {
    var link =
        URI.create(
            simulator.uri()
                + "/login.xero.com/identity/connect/authorize?response_type=code"
                + "&client_id=simulated-xero-app&state=s1&redirect_uri="
                + REDIRECT
                + "&scope=offline_access%20accounting.settings.read%20accounting.contacts.read");
    assertThat(caller.get(link.getPath() + "?" + link.getRawQuery()).body())
        .contains("Ada Marlowe", "Harbour Cafe Ltd");
    var back = simulator.allow(link, "ada@brightwater.example", "Harbour Cafe Ltd");
    assertThat(back.toString()).startsWith(REDIRECT + "?code=").endsWith("&state=s1");
    var code = back.getQuery().substring("code=".length(), back.getQuery().indexOf('&'));
    var tokens =
        Caller.read(
            caller.post(
                "/identity.xero.com/connect/token",
                Caller.basic("simulated-xero-app", "simulated-xero-secret"),
                "grant_type=authorization_code",
                "code=" + code,
                "redirect_uri=" + REDIRECT));
    var bearer = "Bearer " + tokens.required("access_token").asText();
    var connections = Caller.read(caller.get("/api.xero.com/connections", "Authorization", bearer));
    assertThat(connections).hasSize(1);
    var accounts =
        Caller.read(
            caller.get(
                "/api.xero.com/api.xro/2.0/Accounts?where=Type%3D%3D%22BANK%22",
                "Authorization",
                bearer,
                "Accept",
                "application/json",
                "xero-tenant-id",
                connections.get(0).required("tenantId").asText()));
    assertThat(accounts.required("Accounts")).hasSize(3);
  }

  @Test
  @DisplayName("INV-7 a text message is taken and caught")
  void a_text_message_is_caught() {
    var account = SimulatorSettings.ACCOUNT;
    var sent =
        caller.post(
            "/api.twilio.com/2010-04-01/Accounts/" + account.sid() + "/Messages.json",
            Caller.basic(account.sid(), account.token()),
            "To=+447700900123",
            "From=+447700900999",
            "Body=Hello & welcome");
    assertThat(sent.statusCode()).isEqualTo(201);
    assertThat(Caller.read(sent).required("status").asText()).isEqualTo("queued");
    assertThat(simulator.texts().to("+447700900123").getFirst().body())
        .isEqualTo("Hello & welcome");
  }
}
