package io.clientele.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The component schemas of one of Xero's published descriptions. They hardly require anything and
 * allow everything; here they forbid members they do not name, so that a misspelt one is found.
 */
final class XeroSchemas {

  // Xero's own keywords (x-...) and the description around the schemas say nothing about values.
  private static final JsonMetaSchema DIALECT =
      JsonMetaSchema.builder(OpenApi30.getInstance())
          .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
          .build();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.builder()
          .metaSchema(DIALECT)
          .defaultMetaSchemaIri(DIALECT.getIri())
          .build();

  private final ObjectNode description;
  private final boolean formats;

  /**
   * @param formats whether {@code format} counts: connections write dates without a zone, which the
   *     format forbids and Xero does all the same
   */
  XeroSchemas(String file, boolean formats) {
    this.formats = formats;
    this.description = read(file);
    for (var schema : description.required("components").required("schemas")) {
      if (schema instanceof ObjectNode open && open.has("properties")) {
        open.put("additionalProperties", false);
      }
    }
  }

  private static ObjectNode read(String file) {
    try (var in = XeroSchemas.class.getResourceAsStream("/xero/" + file)) {
      return (ObjectNode) new YAMLMapper().readTree(Objects.requireNonNull(in, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says what in a body is not as a component describes it. */
  List<String> faults(String component, JsonNode body) {
    return schema(component).validate(body).stream().map(ValidationMessage::getMessage).toList();
  }

  private JsonSchema schema(String component) {
    var reference = description.deepCopy();
    reference.put("$ref", "#/components/schemas/" + component);
    return FACTORY.getSchema(
        reference, SchemaValidatorsConfig.builder().formatAssertionsEnabled(formats).build());
  }
}
