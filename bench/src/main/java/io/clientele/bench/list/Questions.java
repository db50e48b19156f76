package io.clientele.bench.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.clientele.bench.list.Question.Group;
import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Stream;

/** Every sort in both directions, a filter by every column that has one, and searches. */
final class Questions {

  private static final List<String> COLUMNS =
      List.of(
          "name",
          "practiceCode",
          "kind",
          "status",
          "software",
          "integrationStatus",
          "integrationEndsAt",
          "accountManager",
          "addOns",
          "healthScore",
          "healthBand",
          "costs",
          "sales",
          "expenseClaims",
          "bookkeepingManagedBy",
          "bookkeepingFrequency",
          "autoPublishSuppliers",
          "itemDelayDays",
          "mobileUsers",
          "latestItem",
          "oldestItem",
          "missingPaperwork",
          "requestedPaperwork",
          "pendingInvitation",
          "createdAt");

  // One of few values, one of many, a narrow range, a wide one, and what is not known.
  private static final List<String> FILTERS =
      List.of(
          "kind=SELF_EMPLOYED",
          "kind=BUSINESS",
          "status=DEACTIVATED",
          "software=XERO",
          "software=NONE",
          "integrationStatus=EXPIRED",
          "accountManager=" + SeededClient.manager(3),
          "addOn=COMMERCE",
          "addOn=NONE",
          "healthBand=POOR",
          "healthBand=UNKNOWN",
          "bookkeepingManagedBy=CLIENT",
          "bookkeepingFrequency=WEEKLY",
          "pendingInvitation=true",
          "pendingInvitation=false",
          "healthScore=40..80",
          "healthScore=99..",
          "costs=100..110",
          "costs=100..",
          "sales=1900..",
          "expenseClaims=..5",
          "autoPublishSuppliers=90..",
          "itemDelayDays=30..40",
          "mobileUsers=9..",
          "missingPaperwork=1..3",
          "requestedPaperwork=0..0",
          "latestItem=2025-12-01..",
          "oldestItem=..2024-01-01",
          "integrationEndsAt=..2027-03-01T00:00:00Z",
          "createdAt=2026-01-01T00:00:00Z..2026-01-01T10:00:00Z");

  // Nearly all, some, one, none; a letter, two words, a code.
  private static final List<String> SEARCHES =
      List.of(
          "l",
          "limited",
          "school",
          "sch",
          "group limited",
          "services uk",
          "C-000500",
          "c-0005",
          "zzyzx",
          "zzyzx limited");

  private Questions() {}

  /** All of them but those that need an answer first. */
  static List<Question> all() {
    return Stream.of(sorts(), filters(), searches(), others()).flatMap(all -> all).toList();
  }

  /** One of every kind, of which nothing is promised. */
  static List<Question> ofAccess() {
    return List.of(
        other("as it opens", "/clients"),
        other("by -costs", "/clients?sort=-costs"),
        other("by integrationEndsAt", "/clients?sort=integrationEndsAt"),
        other("kind=SELF_EMPLOYED", "/clients?kind=SELF_EMPLOYED"),
        other("healthScore=40..80", "/clients?healthScore=40..80"),
        other("search \"school\"", "/clients?search=school"),
        other("search \"group limited\"", "/clients?search=group+limited"),
        other("healthBand=POOR, by -costs", "/clients?healthBand=POOR&sort=-costs"),
        other("count of all", "/clients/count"),
        other("overview", "/overview"));
  }

  private static Stream<Question> sorts() {
    return COLUMNS.stream()
        .flatMap(column -> Stream.of(column, "-" + column))
        .map(sort -> new Question(Group.SORT, "sort " + sort, "/clients?sort=" + sort));
  }

  private static Stream<Question> filters() {
    return FILTERS.stream()
        .map(filter -> new Question(Group.FILTER, named(filter), "/clients?" + filter));
  }

  /** An id says nothing in a table. */
  private static String named(String filter) {
    return filter.startsWith("accountManager=") ? "accountManager=<one of 20>" : filter;
  }

  private static Stream<Question> searches() {
    return SEARCHES.stream()
        .map(
            typed ->
                new Question(
                    Group.SEARCH,
                    "search \"" + typed + "\"",
                    "/clients?search=" + URLEncoder.encode(typed, UTF_8)));
  }

  private static Stream<Question> others() {
    return Stream.of(
        other("as it opens", "/clients"),
        other("count of all", "/clients/count"),
        other("count of kind=SELF_EMPLOYED", "/clients/count?kind=SELF_EMPLOYED"),
        other("overview", "/overview"),
        other("healthBand=POOR, by -costs", "/clients?healthBand=POOR&sort=-costs"),
        other("search \"lim\", by -costs", "/clients?search=lim&sort=-costs"),
        other(
            "four filters and a search",
            "/clients?kind=BUSINESS&status=ACTIVE&healthBand=POOR&costs=100..&search=lim"));
  }

  static Question other(String name, String path) {
    return new Question(Group.OTHER, name, path);
  }
}
