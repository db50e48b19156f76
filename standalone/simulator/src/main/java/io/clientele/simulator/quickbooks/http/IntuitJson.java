package io.clientele.simulator.quickbooks.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** JSON as Intuit writes it: names as they are given, and when the answer was made at the end. */
final class IntuitJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
          .withZone(ZoneOffset.ofHours(-8));

  private IntuitJson() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One member and the time (providers.md 3.2 and 3.3). */
  static String timed(String name, Object value, Instant now) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put(name, value);
    members.put("time", TIME.format(now));
    return write(members);
  }
}
