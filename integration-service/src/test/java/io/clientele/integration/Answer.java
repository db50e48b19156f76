package io.clientele.integration;

import io.clientele.platform.event.Json;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;

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

  String get(String field) {
    return body().path(field).asString();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  List<String> codes() {
    return body().path("errors").values().stream().map(e -> e.get("code").asString()).toList();
  }
}
