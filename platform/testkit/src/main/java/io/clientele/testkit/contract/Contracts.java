package io.clientele.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The published language, as it lies in {@code contracts/}. */
public final class Contracts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          builder ->
              builder.schemaLoaders(
                  loaders ->
                      loaders.schemas(
                          iri -> iri.startsWith("urn:clientele:") ? text(pathOf(iri)) : null)));

  private Contracts() {}

  /** The schema of the value of an event: {@code schema("client", "ClientCreated.v1")}. */
  public static JsonSchema schema(String owner, String event) {
    return SCHEMAS.getSchema(SchemaLocation.of("urn:clientele:" + owner + ":" + event));
  }

  /** What is wrong with a value under the schema of its event; empty if nothing is. */
  public static List<String> faults(String owner, String event, byte[] value) {
    try {
      return faults(schema(owner, event), JSON.readTree(value));
    } catch (IOException e) {
      return List.of("not JSON: " + e.getMessage());
    }
  }

  static List<String> faults(JsonSchema schema, JsonNode value) {
    return schema.validate(value).stream().map(ValidationMessage::getMessage).toList();
  }

  /** The example of an event, as CloudEvents structured JSON. */
  public static Example example(String owner, String event) {
    return new Example(json(owner + "/" + event + ".example.json"));
  }

  /** All examples of an owner. */
  public static List<Example> examples(String owner) {
    return names(owner, ".example.json").stream().map(name -> example(owner, name)).toList();
  }

  /** The AsyncAPI document of an owner. */
  static JsonNode asyncApi(String owner) {
    return yaml(owner + "/asyncapi.yaml");
  }

  /** What a consumer wants. */
  static JsonNode wanted(String service, String consumer) {
    return yaml("wanted-by/" + service + "/" + consumer + ".yaml");
  }

  /** The schema a consumer wants the value to match. */
  static JsonSchema wants(String service, String consumer) {
    return SCHEMAS.getSchema(wanted(service, consumer).get("wants"));
  }

  /** The names of the files of a kind in a folder, without the ending. */
  static Collection<String> names(String folder, String ending) {
    return Arrays.stream(find("contracts/" + folder + "/*" + ending))
        .map(resource -> String.valueOf(resource.getFilename()))
        .map(name -> name.substring(0, name.length() - ending.length()))
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private static Resource[] find(String pattern) {
    try {
      return new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
    } catch (IOException e) {
      return new Resource[0];
    }
  }

  private static String pathOf(String urn) {
    var parts = urn.split(":");
    return parts[2] + "/" + parts[3] + ".schema.json";
  }

  private static JsonNode json(String path) {
    try {
      return JSON.readTree(text(path));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static JsonNode yaml(String path) {
    try {
      return YAML.readTree(text(path));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static String text(String path) {
    try (var in = Contracts.class.getResourceAsStream("/contracts/" + path)) {
      if (in == null) {
        throw new IllegalStateException("contracts/" + path + " is missing");
      }
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
