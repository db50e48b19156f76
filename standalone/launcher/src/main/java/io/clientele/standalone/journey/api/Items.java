package io.clientele.standalone.journey.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** What stands in a list of an answer. */
public final class Items {

  private Items() {}

  /** The first item whose field says so; missing if there is none. */
  public static JsonNode one(JsonNode items, String field, String wanted) {
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.path(field).asText().equals(wanted))
        .findFirst()
        .orElseGet(MissingNode::getInstance);
  }

  /** A field of every item. */
  public static List<String> all(JsonNode items, String field) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path(field).asText())
        .toList();
  }

  /** A list of words. */
  public static List<String> words(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false).map(JsonNode::asText).toList();
  }
}
