package io.clientele.standalone.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published schemas, found by the urn an event names. */
public final class Schemas {

  private static final String OURS = "urn:clientele:";
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012, builder -> builder.schemaLoaders(of -> of.schemas(Schemas::text)));

  private Schemas() {}

  /** What is wrong with an event under the schema it names; empty if nothing is. */
  public static List<String> faults(Event event) {
    if (!event.schema().startsWith(OURS) || text(event.schema()) == null) {
      return List.of("no such schema is published: " + event.schema());
    }
    return FACTORY.getSchema(SchemaLocation.of(event.schema())).validate(event.value()).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  /** The text behind {@code urn:clientele:<owner>:<name>}, or null for every other address. */
  private static @Nullable String text(String urn) {
    if (!urn.startsWith(OURS)) {
      return null;
    }
    String path = "/contracts/" + urn.substring(OURS.length()).replace(':', '/') + ".schema.json";
    try (InputStream schema = Schemas.class.getResourceAsStream(path)) {
      return schema == null ? null : new String(schema.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
