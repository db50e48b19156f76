package io.clientele.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Sage's bodies as docs/providers.md has them; members it does not name are forbidden. */
final class SageSchemas {

  private static final ObjectNode BODIES = bodies();

  private SageSchemas() {}

  /** Says what in a body is not as described. */
  static List<String> faults(String body, JsonNode node) {
    var schema = BODIES.deepCopy().put("$ref", "#/$defs/" + body);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(schema)
        .validate(node)
        .stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  private static ObjectNode bodies() {
    try (var in = SageSchemas.class.getResourceAsStream("/sage/bodies.schema.json")) {
      return (ObjectNode) Caller.JSON.readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
