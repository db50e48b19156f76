package io.clientele.testkit.ids;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

/** An answer, without what is another one each time: the trace, and the id that was asked about. */
record Said(int status, List<String> headers, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> TELLING =
      List.of("Content-Type", "ETag", "Location", "Retry-After", "Allow");

  /** Reads an answer to a question about an id, as it was sent in each place. */
  static Said of(HttpResponse<String> answer, List<String> sent) {
    return new Said(
        answer.statusCode(),
        TELLING.stream().map(name -> without(sent, header(answer, name))).toList(),
        without(sent, body(answer.body())));
  }

  /** Whether it is a no in the one form of every no. */
  boolean isProblem() {
    return headers.getFirst().contains("application/problem+json") && body.contains("\"code\"");
  }

  /** Whether it says that there is no such thing, whatever its status. */
  boolean saysUnknown() {
    return body.contains("_UNKNOWN\"") || body.contains("_NOT_FOUND\"");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return name + ": " + answer.headers().firstValue(name).orElse("");
  }

  private static String body(String body) {
    try {
      var json = JSON.readTree(body);
      if (json instanceof ObjectNode problem) {
        problem.remove(List.of("traceId", "instance"));
      }
      return json.toString();
    } catch (JsonProcessingException e) {
      return body;
    }
  }

  private static String without(List<String> sent, String text) {
    return sent.stream()
        .filter(id -> !id.isBlank())
        .flatMap(id -> Stream.of(id, JSON.valueToTree(id).toString().replace("\"", "")))
        .reduce(text, (left, id) -> left.replace(id, "…"));
  }
}
