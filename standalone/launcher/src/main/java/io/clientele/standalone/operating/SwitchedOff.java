package io.clientele.standalone.operating;

import io.clientele.standalone.Ports;
import io.clientele.standalone.Service;
import io.clientele.standalone.operating.ManagementPort.Answer;
import java.util.Map;

/** Second factors that are switched off for a while, through access-service's management port. */
public final class SwitchedOff {

  private static final String PATH = "secondfactor";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final Ports ports;

  /** Those of the access-service that listens here. */
  public SwitchedOff(Ports ports) {
    this.ports = ports;
  }

  /**
   * Switches off the second factor of a login.
   *
   * @param login its id, or its email
   * @param hours for how many, 1 to 24
   * @return until when, as an instant in ISO 8601
   * @throws CannotOperate if there is no such login, it may not be so, or nobody answers
   */
  public String secondFactor(String login, int hours, String reason) {
    Answer answer =
        new ManagementPort(ports, Service.ACCESS)
            .post(PATH, Map.of("login", login, "hours", hours, "reason", reason));
    if (answer.status() == NOT_FOUND) {
      throw new CannotOperate("There is no login " + login);
    }
    if (answer.status() != OK) {
      throw new CannotOperate("Not switched off: " + answer.text());
    }
    return answer.body().path("until").asText();
  }
}
