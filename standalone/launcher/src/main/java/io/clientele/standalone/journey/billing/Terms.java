package io.clientele.standalone.journey.billing;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.Checks;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What a practice has agreed to, as its admin sees and changes it. */
record Terms(Practice practice) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  JsonNode now() {
    return practice.clients().subscription();
  }

  JsonNode await(String what, Predicate<JsonNode> wanted) {
    return Checks.eventually(what, PATIENCE, this::now, wanted::test);
  }

  /** What a change would cost, and the quote to name with it. */
  JsonNode preview(Map<String, ?> wanted) {
    return practice
        .api()
        .ask(path("/change/preview"), wanted)
        .expect(200, "the preview of " + wanted);
  }

  Answer change(Map<String, ?> wanted) {
    return practice.api().post(path("/change"), wanted);
  }

  /**
   * Changes for what was previewed.
   *
   * @param preview of the same
   */
  Answer change(Map<String, ?> wanted, JsonNode preview) {
    Map<String, Object> body = new LinkedHashMap<>(wanted);
    body.put("quote", preview.path("quote").asText());
    return change(body);
  }

  /** All that was charged, newest first. */
  JsonNode charges() {
    return practice.api().get(path("/charges")).expect(200, "the charges").path("charges");
  }

  /** As soon as it is known here how many clients there are. */
  void awaitClients(int clients) {
    Checks.eventually(
        "the use of " + clients + " slots",
        PATIENCE,
        () -> practice.api().get(practice.path("usage")).expect(200, "the usage"),
        usage -> usage.at("/clients/used").asInt() == clients);
  }

  private String path(String below) {
    return practice.path("subscription" + below);
  }
}
