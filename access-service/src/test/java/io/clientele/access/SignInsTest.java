package io.clientele.access;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;
import static io.clientele.access.WebClient.assertInvalidGrant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.access.WebClient.Tokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;

/** One person, signed in at two browsers. */
@JourneyTest
class SignInsTest {

  @Autowired Newcomers newcomers;
  @Autowired MongoDatabaseFactory kept;

  private final String email = Newcomers.someEmail();
  private Browser desk = new Browser(1);
  private Browser phone = new Browser(1);
  private Tokens atDesk = new Tokens("", "", "");
  private Tokens onPhone = new Tokens("", "", "");

  @BeforeEach
  void signedInTwice() {
    newcomers.registered(email);
    desk = new Browser(newcomers.port());
    phone = new Browser(newcomers.port());
    atDesk = client(desk).signIn(email);
    onPhone = client(phone).signIn(email);
    awaitStatus(atDesk, 200);
  }

  private WebClient client(Browser browser) {
    return new WebClient(newcomers.port(), browser);
  }

  private void awaitStatus(Tokens tokens, int status) {
    await()
        .untilAsserted(
            () ->
                assertThat(newcomers.api().get("/api/me", tokens.bearer()).status())
                    .isEqualTo(status));
  }

  private JsonNode list(Tokens tokens) {
    return newcomers.api().get("/api/me/sign-ins", tokens.bearer()).body().get("items");
  }

  private static String idOf(JsonNode items, boolean current) {
    return items.values().stream()
        .filter(one -> one.get("current").asBoolean() == current)
        .findFirst()
        .orElseThrow()
        .get("id")
        .asString();
  }

  private boolean signedInAtThePage(Browser browser) {
    var asked = browser.open(new OpenIdClient(newcomers.port(), browser).request(Map.of()));
    return OpenIdClient.location(asked).startsWith(OpenIdClient.REDIRECT);
  }

  @Test
  @DisplayName("ACC-8a a person sees where they are signed in, and which of it is this")
  void seen() {
    var items = list(atDesk);
    assertThat(items.size()).isEqualTo(2);
    assertThat(idOf(items, true)).isEqualTo(idOf(list(onPhone), false));
    for (var one : items.values()) {
      assertThat(one.get("device").asString()).isEqualTo("An unknown device");
      assertThat(one.get("clients").toString()).isEqualTo("[\"clientele-web\"]");
      assertThat(one.get("begunAt").asString()).isNotEmpty();
      assertThat(one.get("lastUsedAt").asString()).isNotEmpty();
    }
  }

  @Test
  @DisplayName("ACC-8a to end another sign-in ends its page, refresh tokens and access tokens")
  void another() {
    var id = idOf(list(atDesk), false);
    var answer = newcomers.api().delete("/api/me/sign-ins/" + id, atDesk.bearer());
    assertThat(answer.status()).isEqualTo(204);
    awaitStatus(onPhone, 401);
    assertInvalidGrant(client(phone).refresh(onPhone.refresh()));
    assertThat(signedInAtThePage(phone)).isFalse();
    var still = Tokens.of(client(desk).refresh(atDesk.refresh()));
    awaitStatus(still, 200);
    assertThat(list(still).size()).isEqualTo(1);
    assertThat(signedInAtThePage(desk)).isTrue();
  }

  @Test
  @DisplayName("ACC-8a nobody ends a sign-in of somebody else")
  void notTheirs() {
    var other = Newcomers.someEmail();
    newcomers.registered(other);
    var stranger = client(new Browser(newcomers.port())).signIn(other);
    awaitStatus(stranger, 200);
    var id = idOf(list(atDesk), true);
    for (var tried : new String[] {id, UUID.randomUUID().toString()}) {
      var answer = newcomers.api().delete("/api/me/sign-ins/" + tried, stranger.bearer());
      assertThat(answer.status()).isEqualTo(404);
    }
    assertThat(client(desk).refresh(atDesk.refresh()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("ACC-8a to sign out everywhere ends every page and token there is")
  void everywhere() {
    var answer = newcomers.api().post("/api/me/sign-out", Map.of(), atDesk.bearer());
    assertThat(answer.status()).isEqualTo(204);
    awaitStatus(onPhone, 401);
    awaitStatus(atDesk, 401);
    assertInvalidGrant(client(phone).refresh(onPhone.refresh()));
    assertInvalidGrant(client(desk).refresh(atDesk.refresh()));
    assertThat(signedInAtThePage(desk)).isFalse();
    assertThat(signedInAtThePage(phone)).isFalse();
    var again = client(desk).signIn(email);
    awaitStatus(again, 200);
    assertThat(list(again).size()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "ACC-8a what a new password has ended is listed no more, what was kept before it was asked is")
  void newPassword() {
    var old = idOf(list(atDesk), false);
    var fresh = "marble cloud seven lantern";
    var typed = Map.of("present", Newcomers.PASSWORD, "password", fresh);
    var changed = newcomers.api().put("/api/me/password", typed, atDesk.bearer());
    assertThat(changed.status()).as(changed.raw().body()).isEqualTo(204);
    var again = SignedIn.as(newcomers, email, fresh);
    var page = again.browser.open("/login/sign-ins").body();
    assertThat(page).contains("(this one)").doesNotContain(old);
    assertThat(newcomers.api().get("/api/me/sign-ins", again.bearer()).body().get("items").size())
        .isEqualTo(1);

    kept.getMongoDatabase()
        .getCollection("sign-in")
        .updateOne(eq(old), combine(unset("passwordMark"), unset("passwordTypedAt")));
    assertThat(again.browser.open("/login/sign-ins").body()).contains(old);
  }

  @Test
  @DisplayName("ACC-8a the page shows the same and ends the same, without a script")
  void page() {
    var page = desk.open("/login/sign-ins");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Where you are signed in", "An unknown device", "(this one)")
        .doesNotContain("<script");
    var id = idOf(list(atDesk), false);
    var ended = desk.submit(page, "/login/sign-ins/" + id + "/end", Map.of());
    assertThat(OpenIdClient.location(ended)).endsWith("/login/sign-ins");
    assertThat(desk.open("/login/sign-ins").body()).doesNotContain(id);
    assertInvalidGrant(client(phone).refresh(onPhone.refresh()));
    var everywhere = desk.submit(desk.open("/login/sign-ins"), "/login/sign-ins/end", Map.of());
    assertThat(OpenIdClient.location(everywhere)).endsWith("/login");
    assertInvalidGrant(client(desk).refresh(atDesk.refresh()));
    assertThat(OpenIdClient.location(desk.open("/login/sign-ins"))).endsWith("/login");
  }

  @Test
  @DisplayName("ACC-8a another site cannot make a browser sign out")
  void forged() {
    assertThat(desk.post("/login/sign-ins/end", Map.of()).statusCode()).isEqualTo(403);
    assertThat(client(desk).refresh(atDesk.refresh()).status()).isEqualTo(200);
  }
}
