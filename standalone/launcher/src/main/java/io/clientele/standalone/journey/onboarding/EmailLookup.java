package io.clientele.standalone.journey.onboarding;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.api.Session;
import io.clientele.standalone.journey.check.Checks;
import java.util.Map;

/**
 * Before it invites somebody, a practice asks whether they have a login.
 *
 * @param somebody who has one, elsewhere
 */
record EmailLookup(Practice practice, Session somebody, Checks checks) {

  void play() {
    JsonNode known = ask(somebody.email());
    checks.that(
        known.path("known").asBoolean()
            && known.path("login").asText().equals(somebody.tokens().access().getSubject()),
        "an email is looked up before somebody is invited: it belongs to a login, which is named");
    JsonNode unknown = ask("nobody." + somebody.email());
    checks.that(
        !unknown.path("known").asBoolean(true) && !unknown.hasNonNull("login"),
        "another belongs to nobody here");
  }

  private JsonNode ask(String email) {
    return practice
        .api()
        .ask("/api/logins/lookup", Map.of("email", email))
        .expect(200, "the look-up of an email");
  }
}
