package io.clientele.standalone.journey.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Standalone;
import io.clientele.standalone.journey.api.Items;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.api.Session;
import io.clientele.standalone.journey.check.Checks;
import java.util.List;
import java.util.Map;

/** Who works at the practice. */
record Staff(Standalone standalone, Practice practice, Checks checks) {

  /** Somebody is invited as a standard colleague, follows the mailed link and joins. */
  void join(String name, Session person) {
    invite(name, person);
    Inbox inbox = new Inbox(standalone, "/invitation/");
    new Joiner(person, checks).join(inbox.mailed(person.email()));
  }

  /** Somebody is invited as a standard colleague; by which id. */
  String invite(String name, Session person) {
    Map<String, Object> body =
        Map.of(
            "kind",
            "COLLEAGUE",
            "role",
            "STANDARD",
            "permissions",
            List.of(),
            "name",
            name,
            "email",
            person.email());
    JsonNode made =
        practice.api().post(practice.path("invitations"), body).expect(201, "the invitation");
    checks.that(true, name + " is invited as a standard colleague");
    return made.path("id").asText();
  }

  /** Their id, by which the admin knows whom to grant. */
  String login(Session person) {
    JsonNode colleagues =
        practice.api().get(practice.path("colleagues")).expect(200, "the colleagues");
    return Items.one(colleagues.path("items"), "email", person.email()).path("login").asText();
  }
}
