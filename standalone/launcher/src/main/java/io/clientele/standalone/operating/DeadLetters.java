package io.clientele.standalone.operating;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.standalone.Ports;
import io.clientele.standalone.Service;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The unsettled dead letters of the services, through their management ports. */
public final class DeadLetters {

  private static final ObjectMapper JSON = new ObjectMapper();
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
        JsonNode all = send(service, HttpRequest.newBuilder(endpoint(service)).GET());
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
    return settled(
        service,
        HttpRequest.newBuilder(endpoint(service))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(written(Map.of("id", id)))));
  }

  /**
   * Drops the oldest of what waits under an id, for good.
   *
   * @return how many events were settled
   * @throws CannotOperate if nothing waits there, or nobody answers
   */
  public int drop(Service service, String id) {
    URI one = URI.create(endpoint(service) + "?id=" + URLEncoder.encode(id, UTF_8));
    return settled(service, HttpRequest.newBuilder(one).DELETE());
  }

  private int settled(Service service, HttpRequest.Builder request) {
    return send(service, request).path("settled").asInt();
  }

  private URI endpoint(Service service) {
    return URI.create("http://127.0.0.1:" + ports.management(service) + "/actuator/deadletters");
  }

  private static JsonNode send(Service service, HttpRequest.Builder request) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() == NOT_FOUND) {
        throw new CannotOperate("Nothing waits there at " + service.folder());
      }
      if (answer.statusCode() != 200) {
        throw new CannotOperate(service.folder() + " could not: " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new CannotOperate(service.folder() + " does not answer; is the system up?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotOperate("Interrupted", e);
    }
  }

  private static String written(Map<String, String> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new CannotOperate("No JSON: " + body, e);
    }
  }
}
