package io.clientele.standalone.journey.registration;

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

/** A practice registers, confirms by mail, and its first admin signs in. */
public final class SignUp {

  private final Standalone standalone;
  private final Checks checks;
  private final Founder founder;
  private final Session admin;
  private final String id;

  private SignUp(Standalone standalone, Checks checks, Founder founder, Session admin, String id) {
    this.standalone = standalone;
    this.checks = checks;
    this.founder = founder;
    this.admin = admin;
    this.id = id;
  }

  /** Asks for the practice; its mail is on the way. */
  public static SignUp begin(Standalone standalone, Checks checks, Founder founder) {
    Session admin = Session.of(standalone.gateway(), founder.mailbox(), founder.domain());
    try (Api nobody = new Api(standalone.gateway(), () -> "")) {
      Answer answer = nobody.post("/api/practices", founder.application(admin));
      checks.equal(
          answer.status(), 202, "a " + founder.region() + " accountant practice has registered");
      return new SignUp(standalone, checks, founder, admin, answer.text("practice"));
    }
  }

  /** Follows the mail and signs in, up to the trial; the API of the practice stays open. */
  public Practice finish() {
    confirm(link());
    signIn();
    Api api = new Api(standalone.gateway(), () -> admin.tokens().accessToken());
    Practice practice = new Practice(id, admin, api, new ClientList(api, id));
    new Trial(standalone, checks, practice).awaitStart();
    return practice;
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

  private void signIn() {
    Tokens tokens = admin.tokens();
    checks.equal(
        tokens.access().getClaim("account"),
        "practice/" + id,
        "the first admin signs in by OpenID Connect (code, PKCE); both tokens are genuine");
    try (Api api = new Api(standalone.gateway(), tokens::accessToken)) {
      JsonNode me = api.get("/api/me").expect(200, "who am I");
      checks.that(
          me.path("name").asText().equals(founder.name())
              && me.path("role").asText().equals("PRACTICE_ADMIN")
              && founder.name().equals(tokens.identity().getClaim("name")),
          "they are " + founder.name() + ", practice admin");
    }
  }
}
