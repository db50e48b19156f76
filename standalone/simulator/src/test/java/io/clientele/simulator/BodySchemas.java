package io.clientele.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of one provider's bodies that we wrote ourselves: a file each, in its folder. */
final class BodySchemas {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private final String folder;
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

  BodySchemas(String folder) {
    this.folder = folder;
  }

  /** Says what in a body is not as its schema has it. */
  List<String> faults(String body, JsonNode value) {
    return schemas.computeIfAbsent(body, this::read).validate(value).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  private JsonSchema read(String body) {
    var file = "/" + folder + "/" + body + ".yaml";
    try (var in = BodySchemas.class.getResourceAsStream(file)) {
      return FACTORY.getSchema(
          new YAMLMapper().readTree(Objects.requireNonNull(in, file)),
          SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
