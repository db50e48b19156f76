package io.clientele.client.roster.export;

import io.clientele.client.activity.Figure;
import io.clientele.client.activity.HealthBand;
import io.clientele.client.roster.Integration;
import io.clientele.client.roster.ListedClient;
import io.clientele.client.roster.RosterEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Lines of the list, for tests. */
final class SomeEntry {

  static final Instant AT = Instant.parse("2026-11-20T08:30:00Z");

  private SomeEntry() {}

  /** A client of whom nothing is known but this name. */
  static RosterEntry named(String name) {
    return new RosterEntry(
        "c1",
        name,
        null,
        "BUSINESS",
        "ACTIVE",
        "PRACTICE",
        "x@y.example",
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        "ada",
        AT);
  }

  /** A client of whom everything is known. */
  static RosterEntry full() {
    return new RosterEntry(
        "c1",
        "Café \"Noir\", Ltd",
        "NOIR-01",
        "BUSINESS",
        "ACTIVE",
        "PRACTICE",
        "x@y.example",
        new Integration("i1", "XERO", "CONNECTED", "=Harbour", AT, AT),
        "ada",
        List.of("BANKING", "HEALTH"),
        new ListedClient.Bookkeeper("PRACTICE", "MONTHLY"),
        new Figure<>(0, AT),
        HealthBand.of(0),
        figure(0),
        figure(-1),
        figure(2),
        figure(3),
        figure(4),
        figure(5),
        new Figure<>(LocalDate.parse("2026-11-19"), AT),
        new Figure<>(LocalDate.parse("2025-01-01"), AT),
        figure(6),
        figure(7),
        true,
        "ada",
        AT);
  }

  private static Figure<Long> figure(long value) {
    return new Figure<>(value, AT);
  }
}
