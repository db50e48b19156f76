package io.clientele.testkit.ids;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One operation of an API document.
 *
 * @param query names of what may be asked for behind the path
 * @param body as it may be sent, or null if it takes none; in it, as in the path, {@code {name}}
 *     stands for an id
 */
record Operation(String method, String path, Set<String> query, @Nullable String body) {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

  /** What it is called in messages and lists. */
  String name() {
    return method + " " + path;
  }

  /** Every operation under {@code /api} of a document. */
  static List<Operation> in(JsonNode document, Map<String, String> bodies) {
    var all = new ArrayList<Operation>();
    for (var path : document.get("paths").properties()) {
      for (var one : path.getValue().properties()) {
        if (METHODS.contains(one.getKey()) && path.getKey().startsWith("/api/")) {
          all.add(of(document, one.getKey(), path.getKey(), one.getValue(), bodies));
        }
      }
    }
    return all;
  }

  private static Operation of(
      JsonNode document, String verb, String path, JsonNode said, Map<String, String> bodies) {
    var method = verb.toUpperCase(Locale.ROOT);
    var query = new LinkedHashSet<String>();
    said.path("parameters").forEach(one -> addQuery(one, query));
    var schema = said.at("/requestBody/content/application~1json/schema");
    var usual = schema.isMissingNode() ? null : some(document, schema).toString();
    return new Operation(method, path, query, bodies.getOrDefault(method + " " + path, usual));
  }

  private static void addQuery(JsonNode parameter, Set<String> query) {
    if (parameter.path("in").asText().equals("query")) {
      query.add(parameter.path("name").asText());
    }
  }

  /** The names that stand for something in the path, or in the body. */
  static Set<String> places(@Nullable String text) {
    var names = new LinkedHashSet<String>();
    if (text != null) {
      PLACE.matcher(text).results().forEach(found -> names.add(found.group(1)));
    }
    return names;
  }

  /** The smallest body a schema allows, as far as it says so. */
  private static JsonNode some(JsonNode document, JsonNode schema) {
    var reference = schema.path("$ref").asText("");
    if (!reference.isEmpty()) {
      return some(document, document.at(reference.substring(1)));
    }
    var nodes = JsonNodeFactory.instance;
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    return switch (schema.path("type").asText()) {
      case "string" -> nodes.textNode("x");
      case "integer", "number" -> nodes.numberNode(1);
      case "boolean" -> nodes.booleanNode(true);
      case "array" -> new ArrayNode(nodes);
      default -> object(document, schema);
    };
  }

  private static ObjectNode object(JsonNode document, JsonNode schema) {
    var fields = new TreeMap<String, JsonNode>();
    StreamSupport.stream(schema.path("required").spliterator(), false)
        .map(JsonNode::asText)
        .forEach(name -> fields.put(name, some(document, schema.at("/properties/" + name))));
    return new ObjectNode(JsonNodeFactory.instance, fields);
  }
}
