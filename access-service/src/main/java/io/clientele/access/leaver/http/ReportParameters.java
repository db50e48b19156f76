package io.clientele.access.leaver.http;

import io.clientele.access.leaver.Page;
import io.clientele.access.leaver.Reporting;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which page of each part of a report is asked for, by the part's {@code nextCursor}.
 *
 * @param limit how many of each at most
 */
record ReportParameters(
    @Size(max = 64) @Nullable String clients,
    @Size(max = 64) @Nullable String accountManagerOf,
    @Size(max = 64) @Nullable String openInvitations,
    @Min(1) @Max(200) @Nullable Integer limit) {

  private static final int USUAL_LIMIT = 50;

  Reporting.Pages pages() {
    var most = limit == null ? USUAL_LIMIT : limit;
    return new Reporting.Pages(
        new Page.Asked(clients, most),
        new Page.Asked(accountManagerOf, most),
        new Page.Asked(openInvitations, most));
  }
}
