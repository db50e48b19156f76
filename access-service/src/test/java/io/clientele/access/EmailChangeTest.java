package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.clientele.standalone.infrastructure.CaughtMail;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class EmailChangeTest {

  private static final String PAGE = "/email/change";
  private static final String CONFIRM = "/email/";

  @Autowired Newcomers newcomers;
  @Autowired Topics topics;

  private final String old = Newcomers.someEmail();
  private final String fresh = Newcomers.someEmail();
  private String login = "";

  @BeforeEach
  void somebody() {
    newcomers.registered(old);
    login = newcomers.loginOf(old);
  }

  private SignedIn signIn(String email) {
    return SignedIn.as(newcomers, email, Newcomers.PASSWORD);
  }

  private static Map<String, String> to(String email) {
    return Map.of("email", email, "present", Newcomers.PASSWORD);
  }

  private int confirm(String link) {
    var browser = new Browser(newcomers.port());
    var page = browser.open(CONFIRM + link);
    return page.statusCode() == 200
        ? browser.submit(page, CONFIRM + link, Map.of()).statusCode()
        : page.statusCode();
  }

  private String asked(SignedIn me, String email) {
    assertThat(me.submit(PAGE, to(email)).body()).contains("Look at your mail");
    return Mailbox.linkTo(email, CONFIRM, 1);
  }

  @Test
  @DisplayName(
      "ACC-8a a new email works once its mail was read and confirmed, the old one until then")
  void journey() {
    var me = signIn(old);
    var link = asked(me, fresh);
    var browser = new Browser(newcomers.port());
    assertThat(browser.open(CONFIRM + link).body()).contains(fresh, old);
    assertThat(browser.head(CONFIRM + link).statusCode()).isEqualTo(200);
    assertThat(SignedIn.can(newcomers, old, Newcomers.PASSWORD)).isTrue();
    assertThat(SignedIn.can(newcomers, fresh, Newcomers.PASSWORD)).isFalse();
    assertThat(confirm(link)).isEqualTo(200);
    assertThat(SignedIn.can(newcomers, old, Newcomers.PASSWORD)).isFalse();
    assertThat(SignedIn.can(newcomers, fresh, Newcomers.PASSWORD)).isTrue();
    assertThat(newcomers.loginOf(fresh)).isEqualTo(login);
    me.isOver();
    assertThat(confirm(link)).as("a second time").isEqualTo(404);
  }

  @Test
  @DisplayName("ACC-8a the old address is told twice, by mails nobody can do anything with")
  void told() {
    assertThat(confirm(asked(signIn(old), fresh))).isEqualTo(200);
    await()
        .untilAsserted(
            () ->
                assertThat(Mailbox.mailsTo(old))
                    .extracting(CaughtMail::subject)
                    .contains(
                        "Your login is about to get another email",
                        "This address no longer signs in to Clientele"));
    assertThat(Mailbox.mailsTo(old))
        .filteredOn(mail -> !mail.subject().startsWith("Confirm"))
        .allSatisfy(mail -> assertThat(mail.text()).doesNotContain("http").doesNotContain(fresh));
    await()
        .untilAsserted(
            () ->
                assertThat(Mailbox.mailsTo(fresh))
                    .extracting(CaughtMail::subject)
                    .contains("This address now signs in to Clientele"));
    await()
        .untilAsserted(
            () ->
                assertThat(topics.about("clientele.access", "login/" + login))
                    .anySatisfy(event -> assertThat(event.type()).contains("EmailChanged.v1")));
    assertThat(topics.about("clientele.access", "login/" + login))
        .allSatisfy(
            event ->
                assertThat(new String(event.record().value(), StandardCharsets.UTF_8))
                    .doesNotContain("@"));
  }

  @Test
  @DisplayName("ACC-8a the old email leads nowhere: neither to sign in nor to a new password")
  void nowhere() {
    var me = signIn(old);
    var reset = new Browser(newcomers.port());
    reset.submit(reset.open("/password/forgotten"), "/password/forgotten", Map.of("email", old));
    var before = Mailbox.linkTo(old, "/password/reset/", 1);
    assertThat(confirm(asked(me, fresh))).isEqualTo(200);
    assertThat(reset.open("/password/reset/" + before).statusCode()).isEqualTo(404);
    reset.submit(reset.open("/password/forgotten"), "/password/forgotten", Map.of("email", old));
    newcomers.registered(old);
    assertThat(newcomers.loginOf(old)).as("free for somebody else").isNotEqualTo(login);
    assertThat(Mailbox.mailsTo(old))
        .filteredOn(mail -> mail.text().contains("/password/reset/"))
        .hasSize(1);
  }

  @Test
  @DisplayName("ACC-8a nothing is mailed to an address without the password, or to none")
  void refused() {
    var me = signIn(old);
    var api = newcomers.api();
    var wrong = Map.of("email", fresh, "present", "not the password");
    assertThat(api.put("/api/me/email", wrong, me.bearer()).status()).isEqualTo(422);
    var same = api.put("/api/me/email", to(old.toUpperCase(Locale.ROOT)), me.bearer());
    assertThat(same.body().get("code").asString()).isEqualTo("EMAIL_UNCHANGED");
    assertThat(me.submit(PAGE, to("no address")).statusCode()).isEqualTo(422);
    assertThat(api.put("/api/me/email", to(fresh), me.bearer()).status()).isEqualTo(202);
    Mailbox.linkTo(fresh, CONFIRM, 1);
    assertThat(Mailbox.mailsTo(fresh)).hasSize(1);
  }

  @Test
  @DisplayName("ACC-1 an email another login has is told to its owner only, and stays theirs")
  void taken() {
    newcomers.registered(fresh);
    var before = Mailbox.mailsTo(fresh).size();
    assertThat(signIn(old).submit(PAGE, to(fresh)).body()).contains("Look at your mail");
    await().until(() -> Mailbox.mailsTo(fresh).size() > before);
    assertThat(Mailbox.mailsTo(fresh).getFirst().text())
        .contains("has a login of its own already")
        .doesNotContain("http");
  }

  @Test
  @DisplayName("ACC-1 of two logins that confirm one email at once exactly one gets it")
  void race() {
    var other = Newcomers.someEmail();
    newcomers.registered(other);
    var first = asked(signIn(old), fresh);
    assertThat(signIn(other).submit(PAGE, to(fresh)).body()).contains("Look at your mail");
    var second = Mailbox.linkTo(fresh, CONFIRM, 2);
    List<Callable<Integer>> both = List.of(() -> confirm(first), () -> confirm(second));
    assertThat(AtOnce.all(both)).containsExactlyInAnyOrder(200, 409);
    assertThat(SignedIn.can(newcomers, fresh, Newcomers.PASSWORD)).isTrue();
  }

  @Test
  @DisplayName("ACC-8a who asks once more, as after a slip, has ended the link of before")
  void askedAgain() {
    var me = signIn(old);
    var slip = Newcomers.someEmail();
    var first = asked(me, slip);
    var second = asked(me, fresh);
    assertThat(confirm(first)).as("whoever reads the mail of the wrong address").isEqualTo(404);
    assertThat(confirm(second)).isEqualTo(200);
    assertThat(newcomers.loginOf(fresh)).isEqualTo(login);
  }

  @Test
  @DisplayName("ACC-8a a new password voids the request for another email")
  void stopped() {
    var me = signIn(old);
    var link = asked(me, fresh);
    var typed = Map.of("present", Newcomers.PASSWORD, "password", "another horse entirely");
    assertThat(me.submit("/password/change", typed).statusCode()).isEqualTo(200);
    assertThat(confirm(link)).isEqualTo(404);
    assertThat(newcomers.loginOf(old)).isEqualTo(login);
  }
}
