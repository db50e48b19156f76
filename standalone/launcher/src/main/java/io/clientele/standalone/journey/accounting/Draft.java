package io.clientele.standalone.journey.accounting;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.Items;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A connection that is being made, before there is a client.
 *
 * @param started what the API said of it at first
 */
record Draft(Practice practice, JsonNode started) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static Draft start(Practice practice) {
    return new Draft(
        practice,
        practice
            .api()
            .post(practice.path("connection-drafts"), Map.of("software", "XERO"))
            .expect(201, "a connection draft"));
  }

  String id() {
    return started.path("id").asText();
  }

  /** The id its client will have. */
  String client() {
    return started.path("client").asText();
  }

  /** Where the person signs in. */
  URI page() {
    return URI.create(started.path("authorisationUrl").asText());
  }

  /**
   * The organisation with this id among those to choose from, as soon as the person has allowed it.
   */
  JsonNode offered(String tenant) {
    JsonNode draft =
        Checks.eventually(
            "the organisations to choose from",
            PATIENCE,
            () -> practice.api().get(path()).expect(200, "the draft"),
            now -> now.path("status").asText().equals("AUTHORISED"));
    return Items.one(draft.path("organisations"), "id", tenant);
  }

  Answer choose(String tenant) {
    return practice.api().post(path() + "/organisation", Map.of("organisation", tenant));
  }

  private String path() {
    return practice.path("connection-drafts/" + id());
  }
}
