package io.clientele.client.activity;

import java.time.Instant;

/**
 * The newest that one system has reported of the health of a client's books (LST-5).
 *
 * @param source the system
 * @param asOf when it was so
 * @param score 0 to 100
 */
public record HealthReport(String source, Instant asOf, int score) {

  /** The kind of report, among which it has its place. */
  public static final String KIND = "health";
}
