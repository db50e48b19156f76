package io.clientele.invitation;

import io.clientele.platform.event.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Calls the service under test; follows no redirects and keeps no cookies. */
record Api(int port) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** What was answered. */
  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    String text() {
      return response.body();
    }

    JsonNode body() {
      return Json.MAPPER.readTree(response.body());
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The whole {@code Set-Cookie} of this cookie; empty if it was not set. */
    String cookie(String name) {
      return response.headers().allValues("Set-Cookie").stream()
          .filter(one -> one.startsWith(name + "="))
          .findFirst()
          .orElse("");
    }

    List<String> codes() {
      return body().path("errors").values().stream().map(e -> e.get("code").asString()).toList();
    }

    List<String> ids() {
      return body().path("items").values().stream().map(e -> e.get("id").asString()).toList();
    }
  }

  Answer get(String path, Map<String, String> headers) {
    return send("GET", path, headers, null);
  }

  Answer send(
      String method,
      String path,
      Map<String, String> headers,
      @org.jspecify.annotations.Nullable String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
