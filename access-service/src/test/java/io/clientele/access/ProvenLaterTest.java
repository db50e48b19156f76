package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.platform.event.Json;
import io.clientele.testkit.Topics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whoever only had the phone keeps no way into a login whose email somebody else proves. */
@JourneyTest
class ProvenLaterTest {

  private static final String SQUATTERS = "whoever has the phone";

  @Autowired Newcomers newcomers;
  @Autowired Invitations invitations;
  @Autowired ClientService clients;
  @Autowired Topics topics;

  private final String email = Newcomers.someEmail();
  private String practice = "";
  private String admin = "";
  private String client = "";

  @BeforeEach
  void squatted() {
    var boss = Newcomers.someEmail();
    practice = newcomers.registered(boss);
    admin = newcomers.loginOf(boss);
    client = clients.added(practice, admin);
    var byPhone = Invitations.toClient(practice, client, email, admin).by("SMS");
    assertThat(newcomers.join(invitations.ticket(byPhone), SQUATTERS).status()).isEqualTo(200);
  }

  private OpenIdClient squatter(Browser browser) {
    return new OpenIdClient(newcomers.port(), browser);
  }

  private void provenByMail() {
    var other = clients.added(practice, admin);
    var byMail = Invitations.toClient(practice, other, email, admin);
    var answer = newcomers.join(invitations.ticket(byMail), Newcomers.PASSWORD);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
  }

  @Test
  @DisplayName("INV-6 a login made by text message signs in, for that one account only")
  void onlyThatOne() throws Exception {
    var openId = squatter(new Browser(newcomers.port()));
    var token = openId.signIn(email, SQUATTERS, Map.of("account", "practice/" + practice)).body();
    var claims = openId.verified(token.get("access_token").asString());
    assertThat(claims.getStringClaim("account")).isEqualTo("client/" + client);
    var second = Invitations.toPractice(practice, "STANDARD", email, admin).by("SMS");
    var refused = newcomers.join(invitations.ticket(second), SQUATTERS);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("code").asString()).isEqualTo("EMAIL_NOT_VERIFIED");
  }

  @Test
  @DisplayName("INV-6 others hear that the email is proven once it is, and not before")
  void told() {
    var subject = "login/" + newcomers.loginOf(email);
    await().untilAsserted(() -> assertThat(verified(subject)).containsExactly(false, false));
    newcomers.registered(email);
    await().untilAsserted(() -> assertThat(verified(subject)).containsExactly(false, false, true));
  }

  private List<Boolean> verified(String subject) {
    return topics.about("clientele.access", subject).stream()
        .map(told -> Json.MAPPER.readTree(told.record().value()).at("/state/verified"))
        .map(JsonNode::asBoolean)
        .toList();
  }

  @Test
  @DisplayName("INV-6 when the email is proven, the old password, session, code and token all end")
  void everyWayIn() {
    var browser = new Browser(newcomers.port());
    var openId = squatter(browser);
    var token = openId.signIn(email, SQUATTERS, Map.of()).body().get("access_token").asString();
    var bearer = Map.of("Authorization", "Bearer " + token);
    await()
        .untilAsserted(
            () -> assertThat(newcomers.api().get("/api/me", bearer).status()).isEqualTo(200));
    var code = openId.code(email, SQUATTERS, Map.of());
    provenByMail();
    var redeemed = openId.redeem(code, OpenIdClient.VERIFIER);
    assertThat(redeemed.status()).as("a code given out before").isEqualTo(400);
    assertThat(redeemed.body().has("access_token")).isFalse();
    assertThat(OpenIdClient.location(openId.authorize(email, SQUATTERS, Map.of())))
        .as("the session asks for the password again, and the old one is wrong")
        .endsWith("/login?error");
    await()
        .untilAsserted(
            () ->
                assertThat(newcomers.api().get("/api/me", bearer).status())
                    .as("a token given out before")
                    .isEqualTo(401));
    var owner = squatter(new Browser(newcomers.port()));
    assertThat(owner.signIn(email, Newcomers.PASSWORD, Map.of()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("INV-6 registering a practice proves the email as well, with the same end")
  void byRegistration() {
    var browser = new Browser(newcomers.port());
    var openId = squatter(browser);
    assertThat(openId.signIn(email, SQUATTERS, Map.of()).status()).isEqualTo(200);
    newcomers.registered(email);
    assertThat(OpenIdClient.location(openId.authorize(email, SQUATTERS, Map.of())))
        .endsWith("/login?error");
    var owner = squatter(new Browser(newcomers.port()));
    assertThat(owner.signIn(email, Newcomers.PASSWORD, Map.of()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("ACC-1 whoever's password stays as it is stays signed in")
  void others() {
    var mine = Newcomers.someEmail();
    newcomers.registered(mine);
    var openId = squatter(new Browser(newcomers.port()));
    assertThat(openId.signIn(mine, Newcomers.PASSWORD, Map.of()).status()).isEqualTo(200);
    newcomers.registered(mine);
    assertThat(openId.signIn(mine, "no password is asked for", Map.of()).status()).isEqualTo(200);
  }
}
