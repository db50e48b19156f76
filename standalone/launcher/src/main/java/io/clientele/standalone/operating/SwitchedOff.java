package io.clientele.standalone.operating;

import io.clientele.standalone.journey.api.Answer;
import io.clientele.standalone.journey.api.Api;
import java.util.Map;
import java.util.UUID;

/** Second factors that an operator switches off for a while, by their own token. */
public final class SwitchedOff {

  private static final String PATH = "/api/operator/second-factors/switch-off";
  private static final int OK = 200;

  private final Api api;

  /**
   * As this operator.
   *
   * @param api called with a token of theirs
   */
  public SwitchedOff(Api api) {
    this.api = api;
  }

  /**
   * Switches off the second factor of a login.
   *
   * @param login its id, or its email
   * @param hours for how many, 1 to 24
   * @return until when, as an instant in ISO 8601
   * @throws CannotOperate if there is no such login, it may not be so, or the caller is no operator
   * @throws java.io.UncheckedIOException if nobody answers
   */
  public String secondFactor(String login, int hours, String reason) {
    Answer answer =
        api.postOnce(
            PATH,
            Map.of("login", login, "hours", hours, "reason", reason),
            UUID.randomUUID().toString());
    if (answer.status() != OK) {
      String detail = answer.text("detail");
      throw new CannotOperate(
          "Not switched off: " + (detail.isEmpty() ? answer.body().toString() : detail));
    }
    return answer.text("until");
  }
}
