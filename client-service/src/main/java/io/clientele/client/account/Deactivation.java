package io.clientele.client.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * That a client is deactivated (LIF-2).
 *
 * @param by the login that did it
 * @param timeZone the practice's at that moment, IANA: the day given to people stays the same
 *     though the practice moves
 * @param reactivatableAt from when on it may be reactivated: the beginning of a day there
 */
public record Deactivation(Instant at, String by, String timeZone, Instant reactivatableAt) {

  /** The first day on which it may be reactivated. */
  public LocalDate reactivatableFrom() {
    return reactivatableAt.atZone(ZoneId.of(timeZone)).toLocalDate();
  }

  /** What is shown and told of it. */
  public Told told() {
    return new Told(at, by, reactivatableFrom(), reactivatableAt);
  }

  /** A deactivation as others know it. */
  public record Told(Instant at, String by, LocalDate reactivatableFrom, Instant reactivatableAt) {}
}
