package io.clientele.simulator.xero.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON with names as they are given, which is how the sign-in answers. */
final class PlainJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PlainJson() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
