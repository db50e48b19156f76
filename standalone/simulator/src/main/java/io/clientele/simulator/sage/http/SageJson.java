package io.clientele.simulator.sage.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.simulator.web.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** JSON as Sage answers it. */
final class SageJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SageJson() {}

  /** A reply with the id that every one has [D]. */
  static Reply reply(int status, Object body) {
    try {
      return Reply.json(status, MAPPER.writeValueAsString(body))
          .with("x-request-id", UUID.randomUUID().toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An error, which is an array (providers.md 4.5 [D]). */
  static Reply error(int status, String code, String message) {
    return reply(
        status,
        List.of(
            Map.of("$severity", "error", "$dataCode", code, "$message", message, "$source", "")));
  }
}
