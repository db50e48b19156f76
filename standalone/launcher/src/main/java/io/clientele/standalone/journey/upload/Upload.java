package io.clientele.standalone.journey.upload;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Practice;
import io.clientele.standalone.journey.check.CheckFailed;
import io.clientele.standalone.journey.check.Checks;
import java.time.Duration;
import java.util.Map;

/**
 * A file that was sent and is planned: what would become of its rows is known, and nothing has
 * become of them yet.
 *
 * @param shown as the service shows it
 */
record Upload(Practice practice, JsonNode shown) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * Sends a file and waits for its plan.
   *
   * @param to the collection of such uploads: {@code client-uploads}
   * @throws CheckFailed if it is refused, or cannot be planned
   */
  static Upload planned(Practice practice, String to, String file) {
    var sent = practice.api().upload(practice.path(to), file).expect(202, "the upload");
    return new Upload(practice, sent).awaited("PLANNED");
  }

  /** How many rows would be {@code change}, {@code unchanged} or {@code refused}. */
  int would(String effect) {
    return shown.path("plan").path(effect).asInt();
  }

  /** How many rows were {@code changed}, {@code unchanged} or {@code refused}. */
  int was(String effect) {
    return shown.path("outcome").path(effect).asInt();
  }

  /** Says yes to its plan, and waits until all of it is done. */
  Upload applied() {
    practice
        .api()
        .post(link("application"), Map.of("planToken", shown.path("plan").path("token").asText()))
        .expect(202, "the application");
    return awaited("APPLIED");
  }

  /** Every row with what became of it, as a file. */
  String outcomes() {
    return practice.api().file(link("file"));
  }

  private Upload awaited(String status) {
    var end =
        Checks.eventually(
            "that the upload is " + status,
            PATIENCE,
            () -> practice.api().get(link("self")).expect(200, "the upload"),
            now -> now.path("status").asText().matches(status + "|FAILED|LAPSED"));
    if (!end.path("status").asText().equals(status)) {
      throw new CheckFailed("the upload is " + status + ": " + end);
    }
    return new Upload(practice, end);
  }

  private String link(String name) {
    return shown.path("links").path(name).asText();
  }
}
