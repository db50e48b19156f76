package io.clientele.subscription.usage;

import java.time.Instant;
import java.time.YearMonth;

/**
 * What was extracted for one client in a month, by all systems together.
 *
 * @param asOf of the newest of their reports
 */
public record Extracted(String client, YearMonth month, long extractions, Instant asOf) {}
