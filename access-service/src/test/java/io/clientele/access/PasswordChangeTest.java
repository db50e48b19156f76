package io.clientele.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JourneyTest
class PasswordChangeTest {

  private static final String PAGE = "/password/change";
  private static final String NEW = "another horse entirely";

  @Autowired Newcomers newcomers;

  private final String email = Newcomers.someEmail();

  @BeforeEach
  void somebody() {
    newcomers.registered(email);
  }

  private SignedIn signIn() {
    return SignedIn.as(newcomers, email, Newcomers.PASSWORD);
  }

  @Test
  @DisplayName("ACC-8a who knows the password sets another, and every sign-in ends, theirs too")
  void page() {
    var me = signIn();
    var other = signIn();
    var answer = me.submit(PAGE, Map.of("present", Newcomers.PASSWORD, "password", NEW));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    me.isOver();
    other.isOver();
    assertThat(SignedIn.can(newcomers, email, Newcomers.PASSWORD)).isFalse();
    assertThat(SignedIn.can(newcomers, email, NEW)).isTrue();
  }

  @Test
  @DisplayName("ACC-8a by a program it is the same")
  void program() {
    var me = signIn();
    var body = Map.of("present", Newcomers.PASSWORD, "password", NEW);
    assertThat(newcomers.api().put("/api/me/password", body, me.bearer()).status()).isEqualTo(204);
    me.isOver();
    assertThat(SignedIn.can(newcomers, email, NEW)).isTrue();
    assertThat(newcomers.api().put("/api/me/password", body, Map.of()).status()).isEqualTo(401);
  }

  @Test
  @DisplayName("ACC-8a a wrong present password, or a new one that will not do, changes nothing")
  void refused() {
    var me = signIn();
    var wrong = Map.of("present", "not the password", "password", NEW);
    var answer = newcomers.api().put("/api/me/password", wrong, me.bearer());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body().get("code").asString()).isEqualTo("PASSWORD_WRONG");
    var poor =
        newcomers
            .api()
            .put("/api/me/password", Map.of("present", "x", "password", "short"), me.bearer());
    assertThat(poor.status()).isEqualTo(422);
    assertThat(poor.body().get("code").asString()).isEqualTo("PASSWORD_TOO_SHORT");
    var page = me.submit(PAGE, wrong);
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("not your present password", "role=\"alert\"");
    assertThat(me.me()).isEqualTo(200);
  }

  @Test
  @DisplayName("ACC-9 wrong present passwords are guesses like any others: soon one has to wait")
  void guessed() {
    var me = signIn();
    var wrong = Map.of("present", "not the password", "password", NEW);
    var answer =
        Stream.generate(() -> newcomers.api().put("/api/me/password", wrong, me.bearer()))
            .limit(20)
            .filter(one -> one.status() == 429)
            .findFirst()
            .orElseThrow();
    assertThat(answer.raw().headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body().get("code").asString()).isEqualTo("GUESSED_TOO_OFTEN");
  }

  @Test
  @DisplayName("ACC-8a the page is for who is signed in, and takes no form from elsewhere")
  void closed() {
    var stranger = new Browser(newcomers.port());
    assertThat(OpenIdClient.location(stranger.open(PAGE))).endsWith("/login");
    var me = signIn();
    var forged = me.browser.post(PAGE, Map.of("present", Newcomers.PASSWORD, "password", NEW));
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(me.me()).isEqualTo(200);
  }
}
