package io.clientele.integration.provider.wire;

import io.clientele.integration.provider.ProviderFault.Passing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads providers' JSON: what we do not know is skipped, and a list is never held as a whole. */
public final class ProviderJson {

  static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int ERROR_BYTES = 16 * 1024;

  private ProviderJson() {}

  /**
   * Reads an array element by element.
   *
   * @param array where it lies: names from the outermost object inwards, with {@code /} between
   *     them; empty if the answer is the array itself
   * @param keep names of what else to keep of the objects around it; it must be small
   * @param each gets the elements that are objects, one by one
   */
  public static Streamed stream(
      InputStream body, String array, Set<String> keep, Consumer<JsonNode> each) {
    try (var parser = MAPPER.createParser(body)) {
      var path = array.isEmpty() ? List.<String>of() : List.of(array.split("/", -1));
      var reader = new ArrayReader(parser, path, keep, each);
      return reader.read();
    }
  }

  /** The tree of an answer; do not use it for lists. */
  public static JsonNode tree(HttpResponse<InputStream> answer) {
    return MAPPER.readTree(answer.body());
  }

  /**
   * The tree of a short answer that must be an array.
   *
   * @throws Passing if it is none
   */
  public static JsonNode array(HttpResponse<InputStream> answer) {
    var tree = tree(answer);
    if (!tree.isArray()) {
      throw new Passing("no array in the answer", null);
    }
    return tree;
  }

  /** The tree of what may be JSON and is short if it is; empty for everything else. */
  public static JsonNode error(HttpResponse<InputStream> answer) {
    try {
      var body = answer.body().readNBytes(ERROR_BYTES);
      return isJson(answer) ? MAPPER.readTree(body) : MAPPER.createObjectNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException e) {
      return MAPPER.createObjectNode();
    }
  }

  static boolean isJson(HttpResponse<?> answer) {
    return type(answer).contains("json");
  }

  /** Whether it is for people to look at. */
  static boolean isPage(HttpResponse<?> answer) {
    return type(answer).contains("html");
  }

  private static String type(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
  }

  /** Text that is there and says something, else null. */
  public static @Nullable String text(JsonNode node, String name) {
    var value = node.get(name);
    if (value == null || value.isNull() || value.isContainer()) {
      return null;
    }
    var text = value.asString().strip();
    return text.isEmpty() ? null : text;
  }
}
