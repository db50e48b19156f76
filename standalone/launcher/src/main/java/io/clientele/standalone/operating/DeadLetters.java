package io.clientele.standalone.operating;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.standalone.Ports;
import io.clientele.standalone.Service;
import io.clientele.standalone.operating.ManagementPort.Answer;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The unsettled dead letters of the services, through their management ports. */
public final class DeadLetters {

  private static final String PATH = "deadletters";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final Ports ports;

  /** Those of the services that listen here. */
  public DeadLetters(Ports ports) {
    this.ports = ports;
  }

  /**
   * A line for each key of which something waits: service, id, number of events, reason of the
   * first.
   *
   * @throws CannotOperate if a service does not answer
   */
  public List<String> list() {
    List<String> lines = new ArrayList<>();
    for (Service service : Service.values()) {
      if (service != Service.GATEWAY) {
        JsonNode all = body(service, port(service).get(PATH));
        all.path("waiting").forEach(one -> lines.add(service.folder() + "  " + line(one)));
      }
    }
    return lines;
  }

  private static String line(JsonNode waiting) {
    JsonNode letters = waiting.path("letters");
    return waiting.path("id").asText()
        + "  "
        + letters.size()
        + " waiting  "
        + letters.path(0).path("reason").asText();
  }

  /**
   * Gives what waits to its consumer once more.
   *
   * @return how many events were settled
   * @throws CannotOperate if nothing waits there, the consumer failed again, or nobody answers
   */
  public int replay(Service service, String id) {
    return settled(service, port(service).post(PATH, Map.of("id", id)));
  }

  /**
   * Drops the oldest of what waits under an id, for good.
   *
   * @return how many events were settled
   * @throws CannotOperate if nothing waits there, or nobody answers
   */
  public int drop(Service service, String id) {
    return settled(service, port(service).delete(PATH + "?id=" + URLEncoder.encode(id, UTF_8)));
  }

  private static int settled(Service service, Answer answer) {
    return body(service, answer).path("settled").asInt();
  }

  private ManagementPort port(Service service) {
    return new ManagementPort(ports, service);
  }

  private static JsonNode body(Service service, Answer answer) {
    if (answer.status() == NOT_FOUND) {
      throw new CannotOperate("Nothing waits there at " + service.folder());
    }
    if (answer.status() != OK) {
      throw new CannotOperate(service.folder() + " could not: " + answer.text());
    }
    return answer.body();
  }
}
