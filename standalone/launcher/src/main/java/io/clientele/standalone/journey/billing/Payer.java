package io.clientele.standalone.journey.billing;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.Api;
import io.clientele.standalone.journey.check.Checks;
import java.time.Duration;
import java.util.Map;

/**
 * Who pays for a client, as one of the two sides sees it.
 *
 * @param path the address for that side
 */
record Payer(Api api, String path) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  JsonNode now() {
    return api.get(path).expect(200, "who pays");
  }

  String standing() {
    return now().path("standing").asText();
  }

  /** What it says once it has come to that. */
  JsonNode await(String standing) {
    return Checks.eventually(
        "who pays is " + standing,
        PATIENCE,
        this::now,
        one -> one.path("standing").asText().equals(standing));
  }

  Answer post(String below) {
    return api.post(path + below);
  }

  Answer post(String below, Map<String, ?> body) {
    return api.post(path + below, body);
  }

  Answer ask(String below, Map<String, ?> body) {
    return api.ask(path + below, body);
  }
}
