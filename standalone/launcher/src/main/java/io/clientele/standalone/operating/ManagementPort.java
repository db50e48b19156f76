package io.clientele.standalone.operating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clientele.standalone.Ports;
import io.clientele.standalone.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/**
 * The port of a running service that only operators reach.
 *
 * @param ports of the running system
 */
record ManagementPort(Ports ports, Service service) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What was answered. */
  record Answer(int status, String text) {

    JsonNode body() {
      return read(text);
    }
  }

  /**
   * Asks for what lies there.
   *
   * @throws CannotOperate if nobody answers
   */
  Answer get(String path) {
    return send(request(path).GET());
  }

  /** Sends a body of these fields. */
  Answer post(String path, Map<String, ?> body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(written(body))));
  }

  /** Deletes what lies there. */
  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + ports.management(service) + "/actuator/" + path));
  }

  private Answer send(HttpRequest.Builder request) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new CannotOperate(service.folder() + " does not answer; is the system up?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotOperate("Interrupted", e);
    }
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new CannotOperate("No JSON: " + text, e);
    }
  }

  private static String written(Map<String, ?> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new CannotOperate("No JSON: " + body, e);
    }
  }
}
