package io.clientele.client.activity;

import io.clientele.platform.report.Stamp;
import io.clientele.platform.report.Whole;
import io.clientele.platform.report.WrongReport;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a system says of the health of a client's books, not believed yet (LST-5). */
public record HealthState(
    @Nullable String client,
    @Nullable String source,
    @Nullable String asOf,
    @Nullable BigDecimal score) {

  /** The full type of the event that says it. */
  public static final String TYPE = "io.clientele.activity.HealthScoreReported.v1";

  private static final long BEST = 100;

  /**
   * The report this comes to.
   *
   * @param subject what the event says it is about
   * @throws WrongReport if it is wrong in itself
   */
  public Reported<HealthReport> report(String subject, Instant now) {
    var stamp = Stamp.of(subject, client, source, asOf, now);
    var known = (int) Whole.known("score", score, BEST);
    var report = new HealthReport(stamp.source(), stamp.asOf(), known);
    return new Reported<>(stamp.client(), stamp.heard(HealthReport.KIND), report);
  }
}
