package io.clientele.client;

import io.clientele.platform.event.Json;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What was answered. */
record Answer(HttpResponse<String> response) {

  int status() {
    return response.statusCode();
  }

  JsonNode body() {
    return Json.MAPPER.readTree(response.body());
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  List<String> codes() {
    return body().path("errors").values().stream().map(e -> e.get("code").asString()).toList();
  }

  List<String> fields() {
    return body().path("errors").values().stream().map(e -> e.get("field").asString()).toList();
  }

  /** Codes of the problems a dry run has found. */
  List<String> problems() {
    return body().path("problems").values().stream().map(e -> e.get("code").asString()).toList();
  }

  List<String> names() {
    return body().path("items").values().stream().map(e -> e.get("name").asString()).toList();
  }
}
