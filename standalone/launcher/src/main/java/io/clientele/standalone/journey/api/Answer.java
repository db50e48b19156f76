package io.clientele.standalone.journey.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.journey.check.CheckFailed;

/**
 * What a service answered.
 *
 * @param body the JSON; missing where there was none
 * @param version what an edit must name as the version it was made from; empty where it says none
 */
public record Answer(int status, JsonNode body, String version) {

  private static final int TOO_MANY = 429;

  /** Whether the effect, if any, is unknown, or nobody looked at the request. */
  public boolean undecided() {
    return status == TOO_MANY || status >= 500;
  }

  /**
   * The body of a success.
   *
   * @throws CheckFailed if it is anything else than the status wanted
   */
  public JsonNode expect(int wanted, String what) {
    if (status != wanted) {
      throw new CheckFailed(what + ": answered " + status + " " + body);
    }
    return body;
  }

  /** A field of the body as text; empty where it has none. */
  public String text(String field) {
    return body.path(field).asText();
  }
}
