package io.clientele.subscription.usage;

import io.clientele.platform.report.Stamp;
import java.time.YearMonth;

/**
 * How much one system has extracted for a client in a month, as it reported it last (SUB-5).
 *
 * @param month a calendar month
 * @param extractions items, 0 or more; a later report may say less
 */
public record ExtractionUsage(Stamp stamp, YearMonth month, long extractions) {}
