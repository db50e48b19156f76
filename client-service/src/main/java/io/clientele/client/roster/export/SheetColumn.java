package io.clientele.client.roster.export;

import io.clientele.client.activity.Figure;
import io.clientele.client.roster.Integration;
import io.clientele.client.roster.ListedClient;
import io.clientele.client.roster.RosterEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of the file. What is unknown is an empty cell, never 0.
 *
 * @param heading for people; the columns' order and headings are part of what callers rely on
 * @param cell text, which may be anybody's, or a number, date or time, which is ours
 */
record SheetColumn(String heading, Function<RosterEntry, @Nullable Object> cell) {

  /** All that the list shows (LST-1), but for what a caller may do. */
  static final List<SheetColumn> ALL = all();

  private static List<SheetColumn> all() {
    var all = new ArrayList<SheetColumn>();
    all.add(new SheetColumn("Client", RosterEntry::id));
    all.add(new SheetColumn("Name", RosterEntry::name));
    all.add(new SheetColumn("Practice code", RosterEntry::practiceCode));
    all.add(new SheetColumn("Kind", RosterEntry::kind));
    all.add(new SheetColumn("Status", RosterEntry::status));
    all.add(new SheetColumn("Extract email", RosterEntry::extractEmail));
    all.add(connection("Software", Integration::software));
    all.add(connection("Integration status", Integration::status));
    all.add(connection("Organisation", Integration::organisation));
    all.add(connection("Integration ends at", Integration::endsAt));
    all.add(new SheetColumn("Account manager", RosterEntry::accountManager));
    all.add(new SheetColumn("Add-ons", entry -> text(entry.addOns())));
    all.add(bookkeeping("Bookkeeping by", ListedClient.Bookkeeper::managedBy));
    all.add(bookkeeping("Bookkeeping frequency", ListedClient.Bookkeeper::frequency));
    figure(all, "Health score", RosterEntry::healthScore);
    all.add(new SheetColumn("Health band", entry -> name(entry.healthBand())));
    figure(all, "Costs", RosterEntry::costs);
    figure(all, "Sales", RosterEntry::sales);
    figure(all, "Expense claims", RosterEntry::expenseClaims);
    figure(all, "Suppliers on auto-publish", RosterEntry::autoPublishSuppliers);
    figure(all, "Item delay in days", RosterEntry::itemDelayDays);
    figure(all, "Mobile users", RosterEntry::mobileUsers);
    figure(all, "Latest item", RosterEntry::latestItem);
    figure(all, "Oldest item", RosterEntry::oldestItem);
    figure(all, "Missing paperwork", RosterEntry::missingPaperwork);
    figure(all, "Requested paperwork", RosterEntry::requestedPaperwork);
    all.add(
        new SheetColumn("Pending invitation", entry -> entry.pendingInvitation() ? "YES" : "NO"));
    all.add(new SheetColumn("Created at", RosterEntry::createdAt));
    all.add(new SheetColumn("Payer", RosterEntry::payer));
    return List.copyOf(all);
  }

  private static void figure(
      List<SheetColumn> all,
      String heading,
      Function<RosterEntry, ? extends @Nullable Figure<?>> figure) {
    all.add(
        new SheetColumn(
            heading,
            entry -> {
              var known = figure.apply(entry);
              return known == null ? null : known.value();
            }));
    all.add(
        new SheetColumn(
            heading + " as of",
            entry -> {
              var known = figure.apply(entry);
              return known == null ? null : known.asOf();
            }));
  }

  private static SheetColumn connection(
      String heading, Function<Integration, @Nullable Object> part) {
    return new SheetColumn(
        heading,
        entry -> {
          var integration = entry.integration();
          return integration == null ? null : part.apply(integration);
        });
  }

  private static SheetColumn bookkeeping(
      String heading, Function<ListedClient.Bookkeeper, @Nullable Object> part) {
    return new SheetColumn(
        heading,
        entry -> {
          var bookkeeping = entry.bookkeeping();
          return bookkeeping == null ? null : part.apply(bookkeeping);
        });
  }

  private static @Nullable String text(List<String> several) {
    return several.isEmpty() ? null : String.join(" ", several);
  }

  private static @Nullable String name(@Nullable Enum<?> one) {
    return one == null ? null : one.name();
  }
}
