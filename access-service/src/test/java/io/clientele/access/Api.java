package io.clientele.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the service. */
final class Api {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String FORWARDED = "X-Forwarded-For";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI base;

  Api(int port) {
    this.base = URI.create("http://localhost:" + port);
  }

  /** An answer. */
  record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

  Answer get(String path, Map<String, String> headers) {
    return send(HttpRequest.newBuilder(base.resolve(path)).GET(), headers);
  }

  Answer post(String path, Object body, Map<String, String> headers) {
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))),
        headers);
  }

  Answer put(String path, Map<String, String> headers) {
    return send(HttpRequest.newBuilder(base.resolve(path)).PUT(BodyPublishers.noBody()), headers);
  }

  Answer put(String path, Object body, Map<String, String> headers) {
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))),
        headers);
  }

  Answer delete(String path, Map<String, String> headers) {
    return send(HttpRequest.newBuilder(base.resolve(path)).DELETE(), headers);
  }

  Answer form(String path, Map<String, String> fields, Map<String, String> headers) {
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Browser.encoded(fields))),
        headers);
  }

  private static Answer send(HttpRequest.Builder request, Map<String, String> headers) {
    // At an address of its own, unless told: guesses from others do not slow it.
    request.header(FORWARDED, headers.getOrDefault(FORWARDED, Browser.someAddress()));
    headers.forEach(request::setHeader);
    try {
      var answer = HTTP.send(request.build(), BodyHandlers.ofString());
      var type = answer.headers().firstValue("Content-Type").orElse("");
      return new Answer(
          answer.statusCode(),
          type.contains("json") ? JSON.readTree(answer.body()) : JSON.missingNode(),
          answer);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
