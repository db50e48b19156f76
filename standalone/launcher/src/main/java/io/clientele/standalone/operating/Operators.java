package io.clientele.standalone.operating;

import io.clientele.standalone.Ports;
import io.clientele.standalone.Service;
import io.clientele.standalone.operating.ManagementPort.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whose logins are operators', through the management port of access-service. */
public final class Operators {

  private static final String PATH = "operators";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final ManagementPort port;

  /** Those of the system that listens here. */
  public Operators(Ports ports) {
    port = new ManagementPort(ports, Service.ACCESS);
  }

  /**
   * A line for each: the id of the login, and since when.
   *
   * @throws CannotOperate if nobody answers
   */
  public List<String> list() {
    List<String> lines = new ArrayList<>();
    done(port.get(PATH))
        .body()
        .path("operators")
        .forEach(one -> lines.add(one.path("login").asText() + "  " + one.path("since").asText()));
    return lines;
  }

  /**
   * Makes a login an operator's.
   *
   * @param login its id, or its email
   * @return the id
   * @throws CannotOperate if there is no such login, its email was never proven, it has no second
   *     factor, or nobody answers
   */
  public String appoint(String login) {
    return change(login, true);
  }

  /** Takes that from a login again, likewise. */
  public String dismiss(String login) {
    return change(login, false);
  }

  private String change(String login, boolean operator) {
    var wish = Map.of("login", login, "operator", operator);
    return done(port.post(PATH, wish)).body().path("login").asText();
  }

  private static Answer done(Answer answer) {
    if (answer.status() == NOT_FOUND) {
      throw new CannotOperate("There is no such login");
    }
    if (answer.status() != OK) {
      throw new CannotOperate("access-service could not: " + answer.text());
    }
    return answer;
  }
}
