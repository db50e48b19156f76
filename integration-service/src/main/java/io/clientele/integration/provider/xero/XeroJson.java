package io.clientele.integration.provider.xero;

import io.clientele.integration.provider.ProviderFault.Passing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads Xero's JSON: what we do not know is skipped, and a list is never held as a whole. */
final class XeroJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int ERROR_BYTES = 16 * 1024;

  private XeroJson() {}

  /**
   * Reads an envelope around an array.
   *
   * @param array the name of the array
   * @param each gets its elements one by one
   * @return the number of pages, 0 if it says none
   * @throws Passing if the array is not there: an answer that is not Xero's empties no list
   */
  static int stream(InputStream body, String array, Consumer<JsonNode> each) {
    var pages = 0;
    var there = false;
    try (var parser = MAPPER.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Passing("no envelope around " + array, null);
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = parser.currentName();
        var value = parser.nextToken();
        if (name.equals(array) && value == JsonToken.START_ARRAY) {
          there = true;
          for (var next = parser.nextToken();
              next != JsonToken.END_ARRAY;
              next = parser.nextToken()) {
            if (next == JsonToken.START_OBJECT) {
              each.accept(parser.readValueAsTree());
            } else {
              parser.skipChildren();
            }
          }
        } else if (name.equals("pagination") && value == JsonToken.START_OBJECT) {
          JsonNode pagination = parser.readValueAsTree();
          pages = pagination.path("pageCount").asInt(0);
        } else {
          parser.skipChildren();
        }
      }
    }
    if (!there) {
      throw new Passing("no " + array + " in the answer", null);
    }
    return pages;
  }

  /** The tree of an answer that must be an array. */
  static JsonNode array(HttpResponse<InputStream> answer) {
    var tree = tree(answer);
    if (!tree.isArray()) {
      throw new Passing("no array in the answer", null);
    }
    return tree;
  }

  static JsonNode tree(HttpResponse<InputStream> answer) {
    return MAPPER.readTree(answer.body());
  }

  /** The tree of what may be JSON and is short if it is; empty for everything else. */
  static JsonNode error(HttpResponse<InputStream> answer) {
    try {
      var body = answer.body().readNBytes(ERROR_BYTES);
      return answer.headers().firstValue("Content-Type").orElse("").contains("json")
          ? MAPPER.readTree(body)
          : MAPPER.createObjectNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (tools.jackson.core.JacksonException e) {
      return MAPPER.createObjectNode();
    }
  }

  /** Text that is there and says something, else null. */
  static @Nullable String text(JsonNode node, String name) {
    var value = node.get(name);
    if (value == null || value.isNull() || value.isContainer()) {
      return null;
    }
    var text = value.asString().strip();
    return text.isEmpty() ? null : text;
  }
}
