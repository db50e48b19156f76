package io.clientele.standalone.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.journey.api.ClientList;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.api.Session;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.journey.invitation.Inbox;
import io.clientele.standalone.signin.Browser;
import io.clientele.standalone.signin.Form;
import io.clientele.standalone.signin.SignInFailed;
import io.clientele.standalone.signin.Tokens;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A practice registers, confirms by mail, and its first admin signs in. */
final class SignUp {

  private static final String ADMIN = "Ada Clark";

  private final Standalone standalone;
  private final Checks checks;
  private final Session admin;

  SignUp(Standalone standalone, Checks checks) {
    this.standalone = standalone;
    this.checks = checks;
    this.admin = Session.of(standalone.gateway(), "ada.clark", "ledger-and-lane.example");
  }

  /** Plays it; the api of the practice stays open. */
  Practice play() {
    String id = register();
    confirm(link());
    signIn(id);
    Api api = new Api(standalone.gateway(), () -> admin.tokens().accessToken());
    Practice practice = new Practice(id, admin, api, new ClientList(api, id));
    new Trial(standalone, checks, practice).awaitStart();
    return practice;
  }

  private String register() {
    Map<String, Object> practice =
        Map.of(
            "name", "Ledger & Lane",
            "region", "UK",
            "partnerType", "ACCOUNTANT",
            "admin", Map.of("name", ADMIN, "email", admin.email(), "password", admin.password()));
    try (Api nobody = new Api(standalone.gateway(), () -> "")) {
      Answer answer = nobody.post("/api/practices", practice, UUID.randomUUID().toString());
      checks.equal(answer.status(), 202, "a UK accountant practice has registered");
      return answer.text("practice");
    }
  }

  private URI link() {
    URI link = new Inbox(standalone, "/registration/").mailed(admin.email());
    checks.that(true, "its confirmation mail with a link was caught");
    return link;
  }

  private void confirm(URI link) {
    try (Browser browser = new Browser()) {
      HttpResponse<String> page = browser.open(link);
      checks.equal(page.statusCode(), 200, "the link opens a page with a form");
      checks.that(isRefused(), "opening it has confirmed nothing: nobody can sign in");
      Map<String, String> form = new HashMap<>(Form.hidden(page.body()));
      form.put("password", admin.password());
      HttpResponse<String> done = browser.send(link, form);
      checks.that(
          done.statusCode() == 200 && Form.hidden(done.body()).isEmpty(),
          "sending it with the password chosen before confirms");
    }
  }

  private boolean isRefused() {
    try {
      admin.tokens();
      return false;
    } catch (SignInFailed e) {
      return true;
    }
  }

  private void signIn(String practice) {
    Tokens tokens = admin.tokens();
    checks.equal(
        tokens.access().getClaim("account"),
        "practice/" + practice,
        "the first admin signs in by OpenID Connect (code, PKCE); both tokens are genuine");
    try (Api api = new Api(standalone.gateway(), tokens::accessToken)) {
      JsonNode me = api.get("/api/me").expect(200, "who am I");
      checks.that(
          me.path("name").asText().equals(ADMIN)
              && me.path("role").asText().equals("PRACTICE_ADMIN")
              && ADMIN.equals(tokens.identity().getClaim("name")),
          "they are " + ADMIN + ", practice admin");
    }
  }
}
