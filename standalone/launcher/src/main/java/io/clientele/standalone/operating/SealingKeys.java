package io.clientele.standalone.operating;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Ports;
import io.clientele.standalone.Service;
import java.util.ArrayList;
import java.util.List;

/** Which keys sign-ins lie under, through the management port of integration-service. */
public final class SealingKeys {

  private static final int OK = 200;

  private final ManagementPort port;

  /** Those of the system that listens here. */
  public SealingKeys(Ports ports) {
    port = new ManagementPort(ports, Service.INTEGRATION);
  }

  /**
   * A line for each key: how many sign-ins lie under it, its id, and what it is good for.
   *
   * @throws CannotOperate if nobody answers
   */
  public List<String> lines() {
    var answer = port.get("sealing");
    if (answer.status() != OK) {
      throw new CannotOperate("integration-service could not: " + answer.text());
    }
    var bare = answer.body().path("bare").asLong();
    List<String> lines = new ArrayList<>();
    for (JsonNode key : answer.body().path("keys")) {
      lines.add(
          "%8d  %s  %s"
              .formatted(key.path("signIns").asLong(), key.path("id").asText(), use(key, bare)));
    }
    lines.add("%8d  in no envelope yet".formatted(bare));
    return lines;
  }

  // Of what lies in no envelope nobody knows under which secret it does.
  private static String use(JsonNode key, long bare) {
    return switch (key.path("use").asText()) {
      case "SEALS" -> "seals";
      case "OPENS" ->
          key.path("signIns").asLong() == 0 && bare == 0
              ? "opens; its secret may go"
              : "opens; keep its secret";
      default -> "was not given to this instance";
    };
  }
}
