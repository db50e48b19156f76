package io.clientele.subscription;

import io.clientele.platform.event.Json;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** What the service answered. */
record Answer(int status, HttpResponse<String> response) {

  static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response);
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  JsonNode body() {
    return Json.MAPPER.readTree(response.body());
  }

  String text(String field) {
    return body().path(field).asString("");
  }
}
