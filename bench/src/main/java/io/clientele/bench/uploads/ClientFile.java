package io.clientele.bench.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.bench.world.Names;
import io.clientele.standalone.journey.data.FilledTemplate;
import java.util.Map;

/**
 * The template of a practice, filled in.
 *
 * @param rows how many clients it is to add
 */
record ClientFile(int rows, String text) {

  static ClientFile of(int rows, JsonNode template, Names names) {
    var file = new FilledTemplate(template);
    for (int row = 0; row < rows; row++) {
      file.add(
          Map.of(
              "businessName",
              names.name(row),
              "practiceCode",
              "C-%06d".formatted(row),
              "kind",
              "BUSINESS",
              "invitation",
              "SKIP"));
    }
    return new ClientFile(rows, file.toString());
  }

  /** How large it is on its way, in KiB. */
  int kibibytes() {
    return text.getBytes(UTF_8).length / 1024;
  }
}
