package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Software;
import io.clientele.simulator.kashflow.CompanyUser;
import io.clientele.simulator.kashflow.KashFlow;
import io.clientele.simulator.provider.NewOrganisation;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInFormTest extends IntegrationServiceTest {

  private static final KashFlow KASHFLOW = XeroWorld.SIMULATOR.provider(KashFlow.class);

  private static final Duration KASHFLOW_RESTS = Duration.ofHours(13);

  private static CompanyUser company(String name) {
    var ada = KASHFLOW.people().getFirst();
    KASHFLOW.add(new NewOrganisation(name, "GB", "GBP", 3, 2), ada);
    return KASHFLOW.user(ada, name).orElseThrow();
  }

  private static Answer start(Desk desk, ManagedClient at) {
    return at.start(desk.admin(), at.path(), Software.KASHFLOW);
  }

  private static String state(Answer begun) {
    return begun.get("authorisationUrl").replaceFirst(".*state=", "");
  }

  private static Answer fill(
      Desk desk, String software, String state, CompanyUser user, String password) {
    return fill(desk, software, state, user, password, 0);
  }

  private static Answer fill(
      Desk desk, String software, String state, CompanyUser user, String password, int refused) {
    return desk.submit(
        "/api/oauth/callback/" + software,
        Map.of(
            "state",
            state,
            "refused",
            Integer.toString(refused),
            "userName",
            user.userName(),
            "password",
            password,
            "memorableWord",
            user.memorableWord()));
  }

  @Test
  @DisplayName(
      "INT-3 who signs in on our page may correct a wrong password by hand, and is done once")
  void who_signs_in_on_our_page() {
    var desk = desk();
    var user = company("Ferry House Ltd");
    var at = new ManagedClient(desk);
    var begun = start(desk, at);
    var form = desk.open(URI.create(begun.get("authorisationUrl")));
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.text())
        .contains("Sign in to KashFlow", "type=\"password\"", "method=\"post\"")
        .contains("for <strong>Ferry House Ltd</strong>", "began this just now")
        .doesNotContain("<script", "autocomplete=\"on\"");
    assertThat(form.header("Content-Security-Policy")).contains("form-action 'self'");
    assertThat(form.header("Referrer-Policy")).as("or the origin is null").isEqualTo("same-origin");
    assertThat(form.header("Cache-Control")).contains("no-store");
    var wrong = fill(desk, "kashflow", state(begun), user, "not-it-at-all");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text())
        .contains("role=\"alert\"", "locked", "One more refusal ends this sign-in", "<form")
        .doesNotContain("not-it-at-all", user.userName());
    assertThat(at.underWay().get("state")).isEqualTo("STARTED");
    assertThat(KASHFLOW.sessions().attempts(user.userName())).isEqualTo(1);
    var twice = fill(desk, "kashflow", state(begun), user, "not-it-at-all");
    assertThat(twice.text()).isEqualTo(wrong.text()).contains("nothing has been tried since");
    assertThat(desk.open(URI.create(begun.get("authorisationUrl"))).text())
        .as("opened once more, it says the same")
        .isEqualTo(wrong.text());
    assertThat(KASHFLOW.sessions().attempts(user.userName())).isEqualTo(1);
    var done = fill(desk, "kashflow", state(begun), user, user.password(), 1);
    assertThat(done.text()).contains("You are signed in");
    var ready = at.underWay();
    assertThat(ready.get("state")).isEqualTo("AUTHORISED");
    assertThat(Desk.organisationOf(ready, "Ferry House Ltd"))
        .isEqualTo(Long.toString(user.company()));
    assertThat(fill(desk, "kashflow", state(begun), user, user.password()).status()).isEqualTo(410);
  }

  @Test
  @DisplayName("INT-3 the second log-in KashFlow refuses ends the sign-in, and another may begin")
  void the_second_refusal_ends_the_sign_in() {
    var desk = desk();
    var user = company("Bollard Books Ltd");
    var at = new ManagedClient(desk);
    var state = state(start(desk, at));
    assertThat(fill(desk, "kashflow", state, user, "wrong", 0).status()).isEqualTo(400);
    var over = fill(desk, "kashflow", state, user, "wrong", 1);
    assertThat(over.status()).isEqualTo(410);
    assertThat(over.text()).contains("This sign-in is over").doesNotContain("<form");
    assertThat(fill(desk, "kashflow", state, user, user.password(), 2).text())
        .isEqualTo(over.text());
    assertThat(KASHFLOW.sessions().attempts(user.userName())).isEqualTo(2);
    assertThat(at.underWay().codes()).containsExactly("SIGN_IN_NOT_FOUND");
    assertThat(start(desk, at).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("INT-3 what is typed comes by our form alone, in no address, for no other software")
  void what_is_typed_comes_by_our_form_alone() {
    var desk = desk();
    var user = company("Slipway Cafe Ltd");
    var at = new ManagedClient(desk);
    var begun = start(desk, at);
    var address =
        begun.get("authorisationUrl")
            + "&userName=%s&password=%s&memorableWord=%s"
                .formatted(user.userName(), user.password(), user.memorableWord());
    assertThat(desk.open(URI.create(address)).text()).contains("<form");
    assertThat(fill(desk, "xero", state(begun), user, user.password()).status()).isEqualTo(400);
    assertThat(fill(desk, "kashflow", "made-up", user, user.password()).status()).isEqualTo(400);
    assertThat(KASHFLOW.sessions().attempts(user.userName())).isZero();
    assertThat(at.underWay().get("state")).isEqualTo("STARTED");
  }

  @Test
  @DisplayName(
      "INT-7 a password changed at KashFlow expires the connection after one attempt, and is nowhere")
  void a_changed_password_expires_the_connection() {
    var desk = desk();
    var user = company("Capstan Inn Ltd");
    var texts = new ArrayList<String>();
    try (var log = new EveryLine()) {
      var at = new ManagedClient(desk);
      var begun = start(desk, at);
      texts.add(fill(desk, "kashflow", state(begun), user, user.password()).text());
      at.choose(desk.admin(), at.path(), "Capstan Inn Ltd");
      texts.add(desk.awaitStatus(at.client, "CONNECTED").text());
      texts.addAll(stored());
      var attempts = KASHFLOW.sessions().attempts(user.userName());
      KASHFLOW.withdraw(user.person());
      // Once: each turn would free the claim of the log-in under way, and there were two.
      CLOCK.turn(KASHFLOW_RESTS);
      desk.awaitStatus(at.client, "EXPIRED");
      for (var i = 0; i < 3; i++) {
        CLOCK.turn(Duration.ofMinutes(2));
        desk.post(desk.admin(), at.path() + "/refresh", "", null);
      }
      assertThat(KASHFLOW.sessions().attempts(user.userName())).isEqualTo(attempts + 1);
      texts.addAll(log.lines());
    }
    assertThat(texts).hasSizeGreaterThan(10);
    assertThat(texts)
        .noneMatch(text -> text.contains(user.password()) || text.contains(user.memorableWord()));
  }
}
