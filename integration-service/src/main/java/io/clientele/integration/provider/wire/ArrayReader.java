package io.clientele.integration.provider.wire;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Goes through an answer once, down to one array and up again. */
final class ArrayReader {

  private final JsonParser parser;
  private final List<String> path;
  private final Set<String> keep;
  private final Consumer<JsonNode> each;
  private final ObjectNode rest = ProviderJson.MAPPER.createObjectNode();
  private int deepest = -1;
  private boolean there;
  private int elements;

  ArrayReader(JsonParser parser, List<String> path, Set<String> keep, Consumer<JsonNode> each) {
    this.parser = parser;
    this.path = path;
    this.keep = keep;
    this.each = each;
  }

  Streamed read() {
    parser.nextToken();
    value(0);
    return new Streamed(String.join("/", path), deepest >= path.size() - 1, there, elements, rest);
  }

  /** What the path leads to, from so deep on. */
  private void value(int depth) {
    if (depth == path.size() && parser.currentToken() == JsonToken.START_ARRAY) {
      array();
    } else if (depth < path.size() && parser.currentToken() == JsonToken.START_OBJECT) {
      object(depth);
    } else {
      parser.skipChildren();
    }
  }

  private void object(int depth) {
    deepest = Math.max(deepest, depth);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      if (name.equals(path.get(depth))) {
        value(depth + 1);
      } else if (keep.contains(name)) {
        rest.set(name, parser.<JsonNode>readValueAsTree());
      } else {
        parser.skipChildren();
      }
    }
  }

  private void array() {
    there = true;
    for (var next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
      if (next == JsonToken.START_OBJECT) {
        elements++;
        each.accept(parser.readValueAsTree());
      } else {
        parser.skipChildren();
      }
    }
  }
}
