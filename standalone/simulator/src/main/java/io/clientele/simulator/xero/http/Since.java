package io.clientele.simulator.xero.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header {@code If-Modified-Since}: UTC without a zone [D], or the form of RFC 1123 [U]. */
final class Since {

  private Since() {}

  /**
   * Reads the header.
   *
   * @return the beginning of time without one
   * @throws UnreadableQuery if it is no date
   */
  static Instant read(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return Instant.MIN;
    }
    try {
      return header.contains(",")
          ? Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip()))
          : LocalDateTime.parse(header.strip()).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new UnreadableQuery("If-Modified-Since is no date: " + header);
    }
  }
}
