package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@JourneyTest
class JoiningPageTest {

  @Autowired Newcomers newcomers;
  @Autowired Invitations invitations;
  @Autowired ClientService clients;
  @Autowired MongoDatabaseFactory database;

  private final String email = Newcomers.someEmail();
  private String practice = "";
  private String admin = "";
  private Browser browser = new Browser(1);

  @BeforeEach
  void invited() {
    var boss = Newcomers.someEmail();
    practice = newcomers.registered(boss);
    admin = newcomers.loginOf(boss);
    var client = clients.added(practice, admin);
    browser = new Browser(newcomers.port());
    receive(Invitations.toClient(practice, client, email, admin));
  }

  private void receive(Invitations.Invitation invitation) {
    browser.receive("joining-ticket", invitations.ticket(invitation), "/joining");
  }

  private long logins() {
    return database
        .getMongoDatabase()
        .getCollection("login")
        .countDocuments(Filters.eq("emailKey", email));
  }

  @Test
  @DisplayName("INV-6 the page says whom the invitation is for; opening it joins nobody")
  void opened() {
    var page = browser.open("/joining");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Caf\u00e9 Noir &amp; Sons Ltd", "Zoe Zimt", email)
        .contains("<label for=\"password\">")
        .doesNotContain("<script");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(logins()).isZero();
  }

  @Test
  @DisplayName("INV-6 who chooses a password joins; the ticket is forgotten, and they can sign in")
  void joins() {
    var done = browser.submit(browser.open("/joining"), "/joining", Newcomers.TYPED);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(done.body()).contains("Done").contains("href=\"/login\"");
    assertThat(browser.cookie("joining-ticket")).isEmpty();
    assertThat(browser.open("/joining").statusCode()).isEqualTo(404);
    var openId = new OpenIdClient(newcomers.port(), new Browser(newcomers.port()));
    assertThat(openId.signIn(email, Newcomers.PASSWORD, Map.of()).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("INV-6 a password that does not do is said on the page, which can be used again")
  void saidOnThePage() {
    var page = browser.open("/joining");
    var short1 = browser.submit(page, "/joining", Map.of("password", "short"));
    assertThat(short1.statusCode()).isEqualTo(422);
    assertThat(short1.body()).contains("at least 12 characters").contains("<button");
    assertThat(logins()).isZero();
    newcomers.registered(email);
    var wrong = browser.submit(short1, "/joining", Map.of("password", "not my password"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("role=\"alert\"").contains("not its password");
    var done = browser.submit(wrong, "/joining", Newcomers.TYPED);
    assertThat(done.body()).contains("Done");
  }

  @Test
  @DisplayName("INV-9 who was written to in French joins in French")
  void inFrench() {
    var invitation = Invitations.toPractice(practice, "STANDARD", email, admin);
    browser.receive("joining-ticket", invitations.ticket(invitation, "fr"), "/joining");
    var page = browser.open("/joining");
    assertThat(page.body())
        .contains("<html lang=\"fr\">", "Rejoindre Ash &amp; Birch", "Votre mot de passe");
    var short1 = browser.submit(page, "/joining", Map.of("password", "court"));
    assertThat(short1.body()).contains("au moins 12 caract\u00e8res.</p>");
    assertThat(browser.submit(short1, "/joining", Newcomers.TYPED).body())
        .contains("Vous faites maintenant partie de Ash &amp; Birch");
  }

  @Test
  @DisplayName("INV-6 a colleague is told which practice they join")
  void colleague() {
    receive(Invitations.toPractice(practice, "STANDARD", email, admin));
    var page = browser.open("/joining");
    assertThat(page.body()).contains("Ash &amp; Birch");
    assertThat(browser.submit(page, "/joining", Newcomers.TYPED).body()).contains("Done");
  }

  @Test
  @DisplayName("INV-5 without a ticket, or with a bad one, the page tells nothing")
  void over() {
    var none = new Browser(newcomers.port()).open("/joining");
    browser.receive("joining-ticket", "x.y.z", "/joining");
    var bad = browser.open("/joining");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(bad.statusCode()).isEqualTo(404);
    assertThat(bad.body()).isEqualTo(none.body()).contains("no longer valid");
  }

  @Test
  @DisplayName("INV-4a a joining another site makes a browser send is refused")
  void forged() {
    assertThat(browser.post("/joining", Newcomers.TYPED).statusCode()).isEqualTo(403);
    assertThat(logins()).isZero();
  }
}
