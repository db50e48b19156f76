package io.clientele.bench.uploads;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.api.Api;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** A practice that uploads clients, one file after the other. */
record Uploader(Api api, String practice) {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final Duration AT_MOST = Duration.ofHours(1);

  /** A file of which every row is to add a client, as the service shows it. */
  record Planned(ClientFile file, JsonNode shown) {}

  /** Where uploads are, or something of them. */
  String path(String below) {
    return "/api/practices/" + practice + "/client-uploads" + below;
  }

  /** What its files look like. */
  JsonNode template() {
    return api.get(path("/template")).expect(200, "the template");
  }

  /** Sends a file and returns when it is planned, every row as one to add. */
  Planned planned(ClientFile file) {
    var sent = api.upload(path(""), file.text());
    var shown = awaited(sent.expect(202, "the upload"), "PLANNED");
    counted(shown, "/plan/change", file);
    return new Planned(file, shown);
  }

  /** Says yes to what is planned, and returns when every row is added. */
  void applied(Planned planned) {
    var yes = Map.of("planToken", planned.shown().at("/plan/token").asText());
    var going = api.post(planned.shown().at("/links/application").asText(), yes);
    counted(awaited(going.expect(202, "the yes"), "APPLIED"), "/outcome/changed", planned.file());
  }

  private JsonNode awaited(JsonNode upload, String status) {
    return Awaitility.await()
        .atMost(AT_MOST)
        .pollInterval(BETWEEN_LOOKS)
        .failFast(
            "it did not go well",
            () -> status(upload).path("status").asText().matches("FAILED|LAPSED"))
        .until(() -> status(upload), now -> now.path("status").asText().equals(status));
  }

  private JsonNode status(JsonNode upload) {
    return api.get(upload.at("/links/self").asText()).expect(200, "the upload");
  }

  private static void counted(JsonNode upload, String changes, ClientFile file) {
    if (upload.at(changes).asInt() != file.rows()) {
      throw new IllegalStateException("not all of " + file.rows() + " rows: " + upload);
    }
  }
}
