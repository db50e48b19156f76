package io.clientele.standalone.journey.invitation;

import io.clientele.standalone.journey.api.Session;
import io.clientele.standalone.journey.check.Checks;
import io.clientele.standalone.signin.Browser;
import io.clientele.standalone.signin.FilledForm;
import java.net.URI;
import java.net.http.HttpResponse;

/**
 * Somebody who follows the link of an invitation.
 *
 * @param person what they will sign in with
 */
record Joiner(Session person, Checks checks) {

  /** Opens the link, confirms, chooses a password, and is in. */
  void join(URI link) {
    try (Browser browser = new Browser()) {
      HttpResponse<String> invitation = browser.open(link);
      checks.equal(invitation.statusCode(), 200, "the link opens a page that asks to confirm");
      HttpResponse<String> joining = FilledForm.of(invitation).send(browser);
      FilledForm password = FilledForm.of(joining);
      checks.that(
          joining.statusCode() == 200
              && joining.uri().getPath().equals("/joining")
              && !password.passwords().isEmpty(),
          "confirming leads to a page that asks for a password");
      HttpResponse<String> done = password.withPassword(person.password()).send(browser);
      checks.that(
          done.statusCode() == 200 && FilledForm.of(done).passwords().isEmpty(),
          "they choose one and have joined");
    }
  }
}
