package io.clientele.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.SignedJWT;
import io.clientele.invitation.Api.Answer;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AcceptingOverHttpTest extends AbstractServiceTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  private static Answer open(Desk desk, String link) {
    return desk.api.get("/invitation/" + link, Map.of());
  }

  /** Presses the button on a page that was opened. */
  private static Answer press(Desk desk, String link, Answer page) {
    var cookie = page.cookie("invitation-csrf").replaceFirst(";.*", "");
    var token = page.text().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    return desk.api.send(
        "POST",
        "/invitation/" + link,
        Map.of("Content-Type", FORM, "Cookie", cookie),
        "_csrf=" + token);
  }

  @Test
  @DisplayName("INV-4a the page names who invites to what, and opening it uses nothing")
  void the_page() {
    var desk = desk();
    var email = Desk.someEmail();
    var id = desk.invited(desk.asColleague(), desk.user(email));
    var link = Desk.mailedLink(email);
    for (var times = 0; times < 3; times++) {
      var page = open(desk, link);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.text()).contains("Ada &amp; Co", "Café Noir", ">Accept</button>");
      assertThat(page.text()).doesNotContain(email, "Chloé");
      assertThat(page.header("Cache-Control")).contains("no-store");
    }
    assertThat(desk.api.send("HEAD", "/invitation/" + link, Map.of(), null).status())
        .isEqualTo(200);
    var ahead = Map.of("Sec-Purpose", "prefetch;prerender");
    assertThat(desk.api.get("/invitation/" + link, ahead).status()).isEqualTo(200);
    assertThat(desk.look(link).body().get("status").asString()).isEqualTo("PENDING");
    assertThat(desk.get(desk.asColleague(), "/" + id).body().get("status").asString())
        .isEqualTo("PENDING");
  }

  @Test
  @DisplayName(
      "INV-9 who is written to in French reads French; nobody's page, what the browser asks")
  void in_french() {
    var desk = desk();
    var email = Desk.someEmail();
    var body = desk.user(email);
    body.put("language", "fr-CA");
    desk.invited(desk.asColleague(), body);
    var link = Desk.mailedLink(email);
    var english = Map.of("Accept-Language", "en-GB");
    assertThat(desk.api.get("/invitation/" + link, english).text())
        .contains("<html lang=\"fr\">", "Vous êtes invité(e)", ">Accepter</button>")
        .contains("Ada &amp; Co vous invite à rejoindre Café Noir");
    var french = Map.of("Accept-Language", "fr-FR, en;q=0.5");
    assertThat(desk.api.get("/invitation/unknown", french).text())
        .contains("<html lang=\"fr\">", "Ce lien ne mène nulle part");
    assertThat(desk.api.get("/invitation/unknown", Map.of("Accept-Language", "de")).text())
        .contains("<html lang=\"en\">", "This link leads nowhere");
  }

  @Test
  @DisplayName("INV-4a pressing the button accepts and hands the ticket on in a cookie alone")
  void the_button() throws Exception {
    var desk = desk();
    var email = Desk.someEmail();
    var id = desk.invited(desk.asColleague(), desk.user(email));
    var link = Desk.mailedLink(email);
    var pressed = press(desk, link, open(desk, link));
    assertThat(pressed.status()).as(pressed.text()).isEqualTo(303);
    assertThat(pressed.header("Location")).isEqualTo("/joining");
    var cookie = pressed.cookie("joining-ticket");
    assertThat(cookie)
        .contains("; Path=/joining", "; Max-Age=900", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Secure");
    var ticket = SignedJWT.parse(cookie.replaceFirst("joining-ticket=([^;]+);.*", "$1"));
    assertThat(ticket.getJWTClaimsSet().getSubject()).isEqualTo(id);
    assertThat(ticket.getJWTClaimsSet().getStringClaim("email")).isEqualTo(email);
    var again = open(desk, link);
    assertThat(again.text()).contains(">Continue</button>");
    assertThat(press(desk, link, again).status()).isEqualTo(303);
  }

  @Test
  @DisplayName("INV-4a a form from elsewhere accepts nothing")
  void a_form_from_elsewhere() {
    var desk = desk();
    var email = Desk.someEmail();
    desk.invited(desk.asColleague(), desk.user(email));
    var link = Desk.mailedLink(email);
    var forged =
        desk.api.send("POST", "/invitation/" + link, Map.of("Content-Type", FORM), "_csrf=x");
    assertThat(forged.status()).isEqualTo(403);
    assertThat(desk.look(link).body().get("status").asString()).isEqualTo("PENDING");
  }

  @Test
  @DisplayName("INV-4 by either link it is accepted once, and the other one is dead")
  void the_other_is_dead() {
    var desk = desk();
    var email = Desk.someEmail();
    var mobile = Desk.someMobile();
    var body = desk.user(email);
    body.put("mobile", mobile);
    desk.invited(desk.asColleague(), body);
    var mailed = Desk.mailedLink(email);
    var texted = Desk.textedLink(mobile);
    var accepted = desk.accept(texted);
    assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
    assertThat(accepted.body().get("continueAt").asString()).isEqualTo("/joining");
    assertThat(accepted.body().get("ticket").asString()).isNotBlank();
    assertThat(accepted.body().get("expiresAt").asString()).isNotBlank();
    assertThat(desk.accept(texted).status()).isEqualTo(200);
    assertThat(desk.accept(mailed).status()).isEqualTo(404);
    assertThat(open(desk, mailed).status()).isEqualTo(404);
    assertThat(press(desk, mailed, open(desk, texted)).status()).isEqualTo(404);
  }

  @Test
  @DisplayName("INV-4 when a colleague or a user has joined, the link says it is done")
  void done() {
    var desk = desk();
    var email = Desk.someEmail();
    for (var joined :
        Map.of("COLLEAGUE", "ColleagueJoined.v1", "CLIENT_USER", "ClientUserJoined.v1")
            .entrySet()) {
      var address = joined.getKey() + email;
      var body =
          joined.getKey().equals("COLLEAGUE") ? Desk.newColleague(address) : desk.user(address);
      var id = desk.invited(desk.asAdmin(), body);
      var link = Desk.mailedLink(address);
      var page = open(desk, link);
      desk.accept(link);
      desk.others.joined(joined.getValue(), "login-" + id, id);
      await().until(() -> desk.look(link).body().path("joined").asBoolean());
      assertThat(desk.accept(link).codes()).containsExactly("INVITATION_DONE");
      assertThat(open(desk, link).text()).contains("You have joined already");
      assertThat(press(desk, link, page).text()).contains("You have joined already");
      assertThat(desk.get(desk.asAdmin(), "/" + id).body().get("joined").asBoolean()).isTrue();
    }
  }

  @Test
  @DisplayName("INV-5 unknown links answer as dead ones do")
  void unknown_links() {
    var desk = desk();
    for (var link : new String[] {"unknown", "x".repeat(43), "%00"}) {
      assertThat(desk.look(link).status()).as(link).isIn(400, 404);
      assertThat(open(desk, link).status()).as(link).isIn(400, 404);
    }
    assertThat(desk.look("unknown").codes()).containsExactly("LINK_NOT_FOUND");
    assertThat(open(desk, "unknown").text()).contains("This link leads nowhere");
  }

  @Test
  @DisplayName(
      "INV-4a what an inviter may not do any more is refused, and the invitation stays open")
  void the_inviter_may_not_any_more() {
    var desk = desk();
    var email = Desk.someEmail();
    desk.invited(desk.asColleague(), desk.user(email));
    var link = Desk.mailedLink(email);
    var page = open(desk, link);
    desk.others.access(desk.client, desk.practice);
    await().until(() -> desk.get(desk.asColleague(), "").ids().isEmpty());
    assertThat(desk.accept(link).codes()).containsExactly("INVITER_MAY_NOT");
    var pressed = press(desk, link, page);
    assertThat(pressed.status()).isEqualTo(409);
    assertThat(pressed.text()).contains("Please ask whoever invited you");
    assertThat(desk.look(link).body().get("status").asString()).isEqualTo("PENDING");
    desk.others.access(desk.client, desk.practice, desk.colleague);
    await().until(() -> desk.accept(link).status() == 200);
  }
}
