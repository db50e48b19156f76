package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.onetime.Totp;
import io.clientele.access.onetime.TotpSecret;
import io.clientele.testkit.Tokens;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything here is done from one address, which nobody else has; all of it is on record so. */
@JourneyTest
class FromWhereTest {

  private static final String FIRST = Newcomers.PASSWORD;
  private static final String SECOND = "another horse entirely";
  private static final String SET_UP = "/login/second-factor/set-up";
  private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]{39})<");
  private static final Pattern BACKUP = Pattern.compile("<code>([0-9A-Z-]{29})</code>");

  @Autowired Newcomers newcomers;
  @Autowired Invitations invitations;
  @Autowired ClientService clients;
  @Autowired Tokens tokens;
  @Autowired Clock clock;

  private final String home = Browser.someAddress();
  private final String email = Newcomers.someEmail();
  private String practice = "";
  private String admin = "";
  // Whatever the others' own tokens are worth after what they do.
  private final String reader = UUID.randomUUID().toString();

  @BeforeEach
  void practice() {
    practice = newcomers.ask(email, FIRST);
    assertThat(pressed("/registration/" + Mailbox.linkTo(email), FIRST).statusCode())
        .isEqualTo(200);
    admin = newcomers.loginOf(email);
  }

  /** Joins by a program. */
  private String joined(String who) {
    var ticket = invitations.ticket(Invitations.toPractice(practice, "STANDARD", who, admin));
    var answer =
        newcomers
            .api()
            .post("/api/joinings", Map.of("ticket", ticket, "password", FIRST), at(Map.of()));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    return answer.body().get("login").asString();
  }

  private Browser browser() {
    return new Browser(newcomers.port()).from(home);
  }

  private HttpResponse<String> pressed(String page, String password) {
    var browser = browser();
    return browser.submit(browser.open(page), page, Map.of("password", password));
  }

  private SignedIn signIn(String who, String password) {
    return SignedIn.as(newcomers, who, password, browser());
  }

  private Map<String, String> at(Map<String, String> bearer) {
    var headers = new HashMap<>(bearer);
    headers.put("X-Forwarded-For", home);
    return headers;
  }

  private Map<String, String> asReader() {
    return at(Map.of("Authorization", tokens.bearer(practice, reader, "PRACTICE_ADMIN")));
  }

  /** What is on record of what was asked for, after the practice was registered. */
  private List<String> acts() {
    var path = "/api/practices/" + practice + "/audit?limit=200";
    var answer = newcomers.api().get(path, asReader());
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    var items =
        StreamSupport.stream(answer.body().get("items").spliterator(), false)
            .filter(one -> one.get("causedBy").isNull())
            .toList()
            .reversed();
    assertThat(items)
        .allSatisfy(
            one -> assertThat(one.get("from").asString()).as(one.toString()).isEqualTo(home));
    var all = items.stream().map(one -> one.get("act").asString()).toList();
    // Two writes of one millisecond are in any order.
    assertThat(all.subList(0, 2))
        .containsExactlyInAnyOrder("COLLEAGUE_JOINED", "PRACTICE_REGISTERED");
    return all.subList(2, all.size());
  }

  @Test
  @DisplayName("ACC-10 from where somebody registered, and joined, is on record")
  void joined() {
    joined(Newcomers.someEmail());
    var client = clients.added(practice, admin);
    var page = browser();
    page.receive(
        "joining-ticket",
        invitations.ticket(Invitations.toClient(practice, client, Newcomers.someEmail(), admin)),
        "/joining");
    assertThat(page.submit(page.open("/joining"), "/joining", Newcomers.TYPED).statusCode())
        .isEqualTo(200);
    assertThat(acts()).containsExactly("COLLEAGUE_JOINED", "CLIENT_USER_ADDED");
  }

  @Test
  @DisplayName("ACC-10 from where somebody set a password or changed their email is on record")
  void credentials() {
    var typed = Map.of("present", FIRST, "password", SECOND);
    assertThat(signIn(email, FIRST).submit("/password/change", typed).statusCode()).isEqualTo(200);
    typed = Map.of("present", SECOND, "password", FIRST);
    var bearer = signIn(email, SECOND).bearer();
    assertThat(newcomers.api().put("/api/me/password", typed, at(bearer)).status()).isEqualTo(204);
    var forgotten = browser();
    forgotten.submit(
        forgotten.open("/password/forgotten"), "/password/forgotten", Map.of("email", email));
    var link = "/password/reset/" + Mailbox.linkTo(email, "/password/reset/", 1);
    assertThat(pressed(link, SECOND).statusCode()).isEqualTo(200);
    var fresh = Newcomers.someEmail();
    var asked = Map.of("email", fresh, "present", SECOND);
    signIn(email, SECOND).submit("/email/change", asked);
    link = "/email/" + Mailbox.linkTo(fresh, "/email/", 1);
    assertThat(pressed(link, "").statusCode()).isEqualTo(200);
    assertThat(acts())
        .containsExactly(
            "PASSWORD_CHANGED", "PASSWORD_CHANGED", "PASSWORD_CHANGED", "EMAIL_CHANGED");
  }

  @Test
  @DisplayName("ACC-10 from where somebody set up a second factor, or removed it, is on record")
  void factors() {
    var browser = signIn(email, FIRST).browser;
    var begun = browser.submit(browser.open(SET_UP), SET_UP, Map.of("password", FIRST));
    var secret = SECRET.matcher(begun.body()).results().findFirst().orElseThrow().group(1);
    var code = Totp.at(new TotpSecret(secret.replace(" ", "")), Totp.counterAt(clock.instant()));
    var page = "/login/second-factor/confirmation";
    var done = browser.submit(begun, page, Map.of("code", code));
    var backup = BACKUP.matcher(done.body()).results().findFirst().orElseThrow().group(1);
    var proof = Map.of("password", FIRST, "code", backup);
    page = "/login/second-factor/removal";
    var settings = browser.open("/login/second-factor/settings");
    assertThat(browser.submit(settings, page, proof).statusCode()).isEqualTo(200);
    var bearer = signIn(email, FIRST).bearer();
    Authenticator.setUp(newcomers.api(), at(bearer), clock);
    assertThat(acts())
        .containsExactly("SECOND_FACTOR_CHANGED", "SECOND_FACTOR_CHANGED", "SECOND_FACTOR_CHANGED");
  }

  @Test
  @DisplayName("ACC-10 from where two logins were merged is on record, with all that follows")
  void merged() {
    var other = Newcomers.someEmail();
    joined(other);
    var client = clients.added(practice, admin);
    var grant = "/api/practices/" + practice + "/clients/" + client + "/access/colleagues/" + admin;
    assertThat(newcomers.api().put(grant, Map.of(), asReader()).status()).isEqualTo(200);
    var typed = Map.of("present", FIRST, "email", email, "password", FIRST);
    var headers = at(signIn(other, FIRST).bearer());
    assertThat(newcomers.api().post("/api/me/merge", typed, headers).status()).isEqualTo(200);
    assertThat(acts())
        .containsExactlyInAnyOrder(
            "COLLEAGUE_JOINED",
            "ACCESS_GRANTED",
            "LOGIN_GIVEN_UP",
            "LOGINS_MERGED",
            "CLIENT_ACCESS_PASSED_ON");
  }
}
