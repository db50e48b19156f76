package io.clientele.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.simulator.kashflow.CompanyUser;
import io.clientele.simulator.kashflow.KashFlow;
import io.clientele.simulator.provider.NewOrganisation;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInFormTest extends IntegrationServiceTest {

  private static final KashFlow KASHFLOW = XeroWorld.SIMULATOR.provider(KashFlow.class);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static CompanyUser company(String name) {
    var ada = KASHFLOW.people().getFirst();
    KASHFLOW.add(new NewOrganisation(name, "GB", "GBP", 3, 2), ada);
    return KASHFLOW.user(ada, name).orElseThrow();
  }

  private static Answer start(Desk desk) {
    return desk.post(desk.admin(), "/connection-drafts", "{\"software\":\"KASHFLOW\"}", null);
  }

  private static String state(Answer draft) {
    return draft.get("authorisationUrl").replaceFirst(".*state=", "");
  }

  private Answer fill(String software, String state, CompanyUser user, String password)
      throws IOException, InterruptedException {
    var fields =
        Map.of(
            "state",
            state,
            "userName",
            user.userName(),
            "password",
            password,
            "memorableWord",
            user.memorableWord());
    var form =
        fields.entrySet().stream()
            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/oauth/callback/" + software))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
  }

  @Test
  @DisplayName(
      "INT-3 who signs in on our page may correct a wrong password by hand, and is done once")
  void who_signs_in_on_our_page() throws Exception {
    var desk = desk();
    var user = company("Ferry House Ltd");
    var draft = start(desk);
    var form = desk.open(URI.create(draft.get("authorisationUrl")));
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.text())
        .contains("Sign in to KashFlow", "type=\"password\"", "method=\"post\"")
        .doesNotContain("<script", "autocomplete=\"on\"");
    assertThat(form.header("Content-Security-Policy")).contains("form-action 'self'");
    assertThat(form.header("Referrer-Policy")).as("or the origin is null").isEqualTo("same-origin");
    assertThat(form.header("Cache-Control")).contains("no-store");
    var wrong = fill("kashflow", state(draft), user, "not-it-at-all");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text())
        .contains("role=\"alert\"", "locked", "<form")
        .doesNotContain("not-it-at-all", user.userName());
    assertThat(desk.draft(draft.get("id")).get("status")).isEqualTo("STARTED");
    assertThat(KASHFLOW.sessions().attempts(user.userName())).isEqualTo(1);
    var done = fill("kashflow", state(draft), user, user.password());
    assertThat(done.text()).contains("You are signed in");
    var ready = desk.draft(draft.get("id"));
    assertThat(ready.get("status")).isEqualTo("AUTHORISED");
    assertThat(Desk.organisationOf(ready, "Ferry House Ltd"))
        .isEqualTo(Long.toString(user.company()));
    assertThat(fill("kashflow", state(draft), user, user.password()).status()).isEqualTo(410);
  }

  @Test
  @DisplayName("INT-3 what is typed comes by our form alone, in no address, for no other software")
  void what_is_typed_comes_by_our_form_alone() throws Exception {
    var desk = desk();
    var user = company("Slipway Cafe Ltd");
    var draft = start(desk);
    var address =
        draft.get("authorisationUrl")
            + "&userName=%s&password=%s&memorableWord=%s"
                .formatted(user.userName(), user.password(), user.memorableWord());
    assertThat(desk.open(URI.create(address)).text()).contains("<form");
    assertThat(fill("xero", state(draft), user, user.password()).status()).isEqualTo(400);
    assertThat(fill("kashflow", "made-up", user, user.password()).status()).isEqualTo(400);
    assertThat(KASHFLOW.sessions().attempts(user.userName())).isZero();
    assertThat(desk.draft(draft.get("id")).get("status")).isEqualTo("STARTED");
  }

  @Test
  @DisplayName(
      "INT-7 a password changed at KashFlow expires the connection after one attempt, and is nowhere")
  void a_changed_password_expires_the_connection() throws Exception {
    var desk = desk();
    var user = company("Capstan Inn Ltd");
    var texts = new ArrayList<String>();
    try (var log = new EveryLine()) {
      var draft = start(desk);
      texts.add(fill("kashflow", state(draft), user, user.password()).text());
      var chosen = desk.choose(draft.get("id"), Long.toString(user.company()));
      var client = desk.added(chosen);
      texts.add(desk.awaitStatus(client, "CONNECTED").text());
      texts.addAll(stored());
      var attempts = KASHFLOW.sessions().attempts(user.userName());
      KASHFLOW.withdraw(user.person());
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                CLOCK.turn(Duration.ofMinutes(5));
                return desk.connection(client).get("status").equals("EXPIRED");
              });
      for (var i = 0; i < 3; i++) {
        CLOCK.turn(Duration.ofMinutes(2));
        desk.post(desk.admin(), "/clients/" + client + "/connection/refresh", "", null);
      }
      assertThat(KASHFLOW.sessions().attempts(user.userName())).isEqualTo(attempts + 1);
      texts.addAll(log.lines());
    }
    assertThat(texts).hasSizeGreaterThan(10);
    assertThat(texts)
        .noneMatch(text -> text.contains(user.password()) || text.contains(user.memorableWord()));
  }

  private List<String> stored() {
    var stored = new ArrayList<String>();
    var store = database.getMongoDatabase();
    for (var name : store.listCollectionNames()) {
      store.getCollection(name).find().map(Document::toJson).forEach(stored::add);
    }
    return stored;
  }
}
