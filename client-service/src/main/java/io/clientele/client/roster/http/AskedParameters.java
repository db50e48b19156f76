package io.clientele.client.roster.http;

import static io.clientele.client.roster.http.FilterReader.NONE;

import io.clientele.client.account.Bookkeeping;
import io.clientele.client.account.ClientKind;
import io.clientele.client.account.ClientStatus;
import io.clientele.client.activity.HealthBand;
import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Filter;
import io.clientele.client.roster.Integration;
import io.clientele.client.roster.search.Words;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which clients are asked for (LST-3). Several values of one filter are any of them; a range is
 * {@code a..b}, and either end may be left out.
 */
record AskedParameters(
    @Schema(maxLength = AskedParameters.LONGEST_SEARCH) @Nullable String search,
    @Nullable List<String> kind,
    @Nullable List<String> status,
    @Nullable List<String> software,
    @Nullable List<String> integrationStatus,
    @Nullable List<String> accountManager,
    @Nullable List<String> addOn,
    @Nullable List<String> healthBand,
    @Nullable List<String> bookkeepingManagedBy,
    @Nullable List<String> bookkeepingFrequency,
    @Nullable String pendingInvitation,
    @Nullable String healthScore,
    @Nullable String costs,
    @Nullable String sales,
    @Nullable String expenseClaims,
    @Nullable String autoPublishSuppliers,
    @Nullable String itemDelayDays,
    @Nullable String mobileUsers,
    @Nullable String missingPaperwork,
    @Nullable String requestedPaperwork,
    @Nullable String latestItem,
    @Nullable String oldestItem,
    @Nullable String integrationEndsAt,
    @Nullable String createdAt) {

  static final int LONGEST_SEARCH = 160;

  private static final String UNKNOWN = "UNKNOWN";
  private static final String ADD_ON = "addOn";

  /** What is asked; whatever cannot be is told as a fault. */
  Asked read(Instant now, Faults faults) {
    var filters = new FilterReader(faults);
    choices(filters);
    addOns(filters);
    pending(filters, now, faults);
    ranges(filters);
    var words = search == null ? "" : search;
    if (words.length() > LONGEST_SEARCH) {
      faults.invalid("search", "has at most " + LONGEST_SEARCH + " characters");
    }
    return new Asked(Words.of(words), filters.filters());
  }

  private void choices(FilterReader filters) {
    filters.choice(Column.KIND, kind, ClientKind.values());
    filters.choice(Column.STATUS, status, ClientStatus.values());
    filters.choice(Column.SOFTWARE, software, Integration.Software.values(), NONE);
    filters.choice(Column.INTEGRATION_STATUS, integrationStatus, Integration.Status.values(), NONE);
    filters.any(Column.ACCOUNT_MANAGER, accountManager);
    filters.choice(Column.HEALTH_BAND, healthBand, HealthBand.values(), UNKNOWN);
    filters.choice(
        Column.BOOKKEEPING_MANAGED_BY, bookkeepingManagedBy, Bookkeeping.ManagedBy.values(), NONE);
    filters.choice(
        Column.BOOKKEEPING_FREQUENCY, bookkeepingFrequency, Bookkeeping.Frequency.values(), NONE);
  }

  private void addOns(FilterReader filters) {
    var known = new TreeSet<>(AddOns.known());
    known.add(NONE);
    filters
        .of(ADD_ON, addOn, known)
        .ifPresent(
            wanted ->
                filters.add(
                    new Filter.OneOf(Column.ADD_ONS, AddOns.with(wanted), wanted.contains(NONE))));
  }

  /** An invitation is pending while its end is yet to come. */
  private void pending(FilterReader filters, Instant now, Faults faults) {
    if (pendingInvitation == null) {
      return;
    }
    var column = Column.PENDING_INVITATION;
    var over = now.truncatedTo(ChronoUnit.MILLIS);
    switch (pendingInvitation) {
      case "true" -> filters.add(new Filter.Between(column, over.plusMillis(1), null, false));
      case "false" -> filters.add(new Filter.Between(column, null, over, true));
      default -> faults.invalid(column.key(), "is true or false");
    }
  }

  private void ranges(FilterReader filters) {
    filters.range(Column.HEALTH_SCORE, healthScore);
    filters.range(Column.COSTS, costs);
    filters.range(Column.SALES, sales);
    filters.range(Column.EXPENSE_CLAIMS, expenseClaims);
    filters.range(Column.AUTO_PUBLISH_SUPPLIERS, autoPublishSuppliers);
    filters.range(Column.ITEM_DELAY_DAYS, itemDelayDays);
    filters.range(Column.MOBILE_USERS, mobileUsers);
    filters.range(Column.MISSING_PAPERWORK, missingPaperwork);
    filters.range(Column.REQUESTED_PAPERWORK, requestedPaperwork);
    filters.range(Column.LATEST_ITEM, latestItem);
    filters.range(Column.OLDEST_ITEM, oldestItem);
    filters.range(Column.INTEGRATION_ENDS_AT, integrationEndsAt);
    filters.range(Column.CREATED_AT, createdAt);
  }
}
