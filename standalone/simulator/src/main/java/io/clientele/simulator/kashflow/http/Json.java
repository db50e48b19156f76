package io.clientele.simulator.kashflow.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as KashFlow writes it: names in Pascal case, and what is not set is null (6.3). */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  static Reply reply(int status, Object body) {
    try {
      return Reply.json(status, MAPPER.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The body of a request; missing if it is no JSON. */
  static JsonNode read(Call call) {
    try {
      return MAPPER.readTree(call.body());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  /** Members in their order: names and values in turn. */
  static Map<String, @Nullable Object> members(@Nullable Object... namesAndValues) {
    var members = new LinkedHashMap<String, @Nullable Object>();
    for (var at = 0; at < namesAndValues.length; at += 2) {
      members.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
    }
    return members;
  }
}
