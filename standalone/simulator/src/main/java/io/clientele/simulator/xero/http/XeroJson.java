package io.clientele.simulator.xero.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;

/** JSON as Xero's accounting API writes it. */
final class XeroJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(new Names())
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .addModule(new SimpleModule().addSerializer(new Dates()))
          .build();

  private XeroJson() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** Microsoft's form of an instant (providers.md 2.3 [D]). */
  static String date(Instant at) {
    return "/Date(" + at.toEpochMilli() + "+0000)/";
  }

  /** {@code accountId} is AccountID, {@code accountClass} is Class, and so on. */
  @SuppressWarnings("serial")
  private static final class Names extends NamingBase {

    @Override
    public String translate(String component) {
      if (component.endsWith("Class")) {
        return "Class";
      }
      var name = Character.toUpperCase(component.charAt(0)) + component.substring(1);
      return name.replaceAll("Id$", "ID").replaceAll("Utc$", "UTC");
    }
  }

  @SuppressWarnings("serial")
  private static final class Dates extends StdSerializer<Instant> {

    Dates() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant at, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(date(at));
    }
  }
}
