package io.clientele.subscription.usage;

import io.clientele.platform.report.Stamp;
import io.clientele.platform.report.Whole;
import io.clientele.platform.report.WrongReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a system says of its use, nothing of which is believed yet (SUB-5). */
public record ExtractionUsageState(
    @Nullable String client,
    @Nullable String source,
    @Nullable String asOf,
    @Nullable String month,
    @Nullable BigDecimal extractions) {

  /** The full type of the event that says it. */
  public static final String TYPE = "io.clientele.activity.ExtractionUsageReported.v1";

  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

  /**
   * The usage this comes to.
   *
   * @param subject what the event says it is about
   * @throws WrongReport if it is wrong in itself
   */
  public ExtractionUsage usage(String subject, Instant now) {
    var stamp = Stamp.of(subject, client, source, asOf, now);
    if (month == null || !MONTH.matcher(month).matches()) {
      throw new WrongReport("state.month is not of the form " + MONTH);
    }
    var known = Whole.known("extractions", extractions, Whole.MOST);
    return new ExtractionUsage(stamp, YearMonth.parse(month), known);
  }
}
