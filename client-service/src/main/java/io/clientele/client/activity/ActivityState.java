package io.clientele.client.activity;

import io.clientele.platform.report.Stamp;
import io.clientele.platform.report.Whole;
import io.clientele.platform.report.WrongReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What a system says of a client's activity, nothing of which is believed yet (LST-5). */
public record ActivityState(
    @Nullable String client,
    @Nullable String source,
    @Nullable String asOf,
    @Nullable Items items,
    @Nullable BigDecimal suppliersOnAutoPublish,
    @Nullable BigDecimal mobileUsers,
    @Nullable Paperwork paperwork) {

  /** The full type of the event that says it. */
  public static final String TYPE = "io.clientele.activity.ClientActivityReported.v1";

  private static final Items NO_ITEMS = new Items(null, null, null, null, null, null);
  private static final Paperwork NO_PAPERWORK = new Paperwork(null, null);
  private static final int DATE = "2026-11-21".length();

  /** Of the items it holds. */
  public record Items(
      @Nullable BigDecimal costs,
      @Nullable BigDecimal sales,
      @Nullable BigDecimal expenseClaims,
      @Nullable String latest,
      @Nullable String oldest,
      @Nullable BigDecimal delayDays) {}

  /** Of paperwork that is not there. */
  public record Paperwork(@Nullable BigDecimal missing, @Nullable BigDecimal requested) {}

  /**
   * The report this comes to.
   *
   * @param subject what the event says it is about
   * @throws WrongReport if it is wrong in itself
   */
  public Reported<ActivityReport> report(String subject, Instant now) {
    var stamp = Stamp.of(subject, client, source, asOf, now);
    var held = items == null ? NO_ITEMS : items;
    var absent = paperwork == null ? NO_PAPERWORK : paperwork;
    var report =
        new ActivityReport(
            stamp.source(),
            stamp.asOf(),
            count("items.costs", held.costs()),
            count("items.sales", held.sales()),
            count("items.expenseClaims", held.expenseClaims()),
            count("suppliersOnAutoPublish", suppliersOnAutoPublish),
            count("items.delayDays", held.delayDays()),
            count("mobileUsers", mobileUsers),
            date("items.latest", held.latest()),
            date("items.oldest", held.oldest()),
            count("paperwork.missing", absent.missing()),
            count("paperwork.requested", absent.requested()));
    var oldest = report.oldestItem();
    var latest = report.latestItem();
    if (oldest != null && latest != null && oldest.isAfter(latest)) {
      throw new WrongReport("state.items.oldest is after state.items.latest");
    }
    return new Reported<>(stamp.client(), stamp.heard(ActivityReport.KIND), report);
  }

  private static @Nullable Long count(String field, @Nullable BigDecimal number) {
    return Whole.of(field, number, Whole.MOST);
  }

  private static @Nullable LocalDate date(String field, @Nullable String text) {
    try {
      // Years of more digits are dates to Java, but not in the order of their letters.
      return text == null ? null : LocalDate.parse(text.length() == DATE ? text : "");
    } catch (DateTimeParseException e) {
      throw new WrongReport("state." + field + " is no date");
    }
  }
}
