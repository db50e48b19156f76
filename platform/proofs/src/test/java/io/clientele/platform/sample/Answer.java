package io.clientele.platform.sample;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the sample, as its caller sees it. */
record Answer(HttpResponse<String> response) {

  int status() {
    return response.statusCode();
  }

  String body() {
    return response.body();
  }

  JsonNode json() {
    return JsonMapper.shared().readTree(body());
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  String id() {
    return json().required("id").asString();
  }

  String code() {
    return json().required("code").asString();
  }

  /** Every fault as {@code field CODE}. */
  Set<String> faults() {
    var faults = new TreeSet<String>();
    for (var error : json().required("errors")) {
      faults.add(error.path("field").asString("") + " " + error.path("code").asString(""));
    }
    return faults;
  }
}
