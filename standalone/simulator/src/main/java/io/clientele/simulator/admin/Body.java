package io.clientele.simulator.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The JSON object of a request to the admin API; collects what is wrong with it. */
final class Body {

  private final JsonNode node;
  private final String prefix;
  private final List<Map<String, String>> faults;

  Body(Call call) {
    this(read(call.body()), "", new ArrayList<>());
  }

  private Body(JsonNode node, String prefix, List<Map<String, String>> faults) {
    this.node = node;
    this.prefix = prefix;
    this.faults = faults;
    if (!node.isObject()) {
      faults.add(Map.of("field", prefix, "detail", "must be a JSON object"));
    }
  }

  /** An object inside, whose faults are among those of the whole; empty if it is missing. */
  Optional<Body> part(String field) {
    return has(field)
        ? Optional.of(new Body(node.path(field), prefix + field, faults))
        : Optional.empty();
  }

  boolean has(String field) {
    return node.has(field);
  }

  private static JsonNode read(String body) {
    try {
      return AdminJson.MAPPER.readTree(body);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  /** A text that must be there and pass; empty if it does not. */
  String text(String field, Predicate<String> good, String rule) {
    var value = node.path(field).isTextual() ? node.path(field).asText().strip() : "";
    if (!good.test(value)) {
      fault(field, rule);
    }
    return value;
  }

  /** A text that may be missing; empty if it is none. */
  String text(String field, String otherwise) {
    return node.has(field)
        ? node.path(field).textValue() == null ? "" : node.path(field).asText()
        : otherwise;
  }

  /** A whole number in a range; the least if it is missing and that is 0. */
  int number(String field, int least, int most) {
    var value = node.path(field);
    boolean left = value.isMissingNode() && least == 0;
    if (!left && (!value.isInt() || value.asInt() < least || value.asInt() > most)) {
      fault(field, "must be a whole number from " + least + " to " + most);
    }
    return value.asInt(least);
  }

  void fault(String field, String detail) {
    var whole = prefix.isEmpty() || field.isEmpty() ? prefix + field : prefix + "." + field;
    faults.add(Map.of("field", whole, "detail", detail));
  }

  boolean isGood() {
    return faults.isEmpty();
  }

  /** 400 with every fault (RFC 9457). */
  Reply refusal() {
    return AdminJson.reply(
            400, Map.of("title", "The request is wrong", "status", 400, "errors", faults))
        .with("Content-Type", "application/problem+json");
  }
}
