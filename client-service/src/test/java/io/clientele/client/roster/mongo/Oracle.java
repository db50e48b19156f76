package io.clientele.client.roster.mongo;

import static java.util.Objects.requireNonNull;

import io.clientele.client.activity.ActivityReport;
import io.clientele.client.activity.HealthReport;
import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Filter;
import io.clientele.client.roster.Integration;
import io.clientele.client.roster.ListedClient;
import io.clientele.client.roster.Ordering;
import io.clientele.platform.token.Caller;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What anybody may see of these clients, worked out one by one and with no index at all. */
record Oracle(List<Facts> all) {

  /** Whether this caller may see this client. */
  static boolean sees(Caller caller, Facts facts) {
    var client = facts.client;
    if (client == null || !caller.practice().equals(facts.practice)) {
      return false;
    }
    var access = facts.access;
    return caller.role().equals("PRACTICE_ADMIN")
        || (access == null
            ? client.createdBy().equals(caller.login())
            : access.colleagues().contains(caller.login())
                || access.teams().stream().anyMatch(caller.teams()::contains));
  }

  /** Those that a caller asks for, in order. */
  List<Facts> list(Caller caller, Asked asked, Ordering order) {
    return all.stream()
        .filter(facts -> sees(caller, facts))
        .filter(facts -> asked.search().words().stream().allMatch(word -> begins(facts, word)))
        .filter(facts -> asked.filters().stream().allMatch(filter -> passes(facts, filter)))
        .sorted((a, b) -> compare(a, b, order))
        .toList();
  }

  private static boolean begins(Facts facts, String word) {
    var client = requireNonNull(facts.client);
    var code = client.practiceCode() == null ? "" : client.practiceCode();
    return Arrays.stream((client.businessName() + " " + code).split("[ /-]", -1))
        .anyMatch(one -> one.toLowerCase(Locale.ROOT).startsWith(word));
  }

  private static boolean passes(Facts facts, Filter filter) {
    var value = value(facts, filter.column());
    if (value == null) {
      return filter.orUnknown();
    }
    return switch (filter) {
      case Filter.OneOf one -> one.values().contains((String) value);
      case Filter.Between between ->
          (between.from() == null || order(value, between.from()) >= 0)
              && (between.to() == null || order(value, between.to()) <= 0);
    };
  }

  private static int compare(Facts a, Facts b, Ordering order) {
    var one = value(a, order.column());
    var other = value(b, order.column());
    if (one == null ^ other == null) {
      return one == null ? 1 : -1;
    }
    var byValue = one == null || other == null ? 0 : order(one, other);
    var byName = name(a).compareTo(name(b));
    var all = byValue != 0 ? byValue : byName != 0 ? byName : a.id.compareTo(b.id);
    return order.descending() ? -all : all;
  }

  @SuppressWarnings("unchecked")
  private static int order(Object one, Object other) {
    return ((Comparable<Object>) one).compareTo(other);
  }

  private static String name(Facts facts) {
    return requireNonNull(facts.client).businessName().toLowerCase(Locale.ROOT);
  }

  /** A value as anybody would work it out from what is true. */
  static @Nullable Object value(Facts facts, Column column) {
    var client = requireNonNull(facts.client);
    var integration = newest(facts);
    var keeper = client.settings() == null ? null : client.settings().bookkeeping();
    return switch (column) {
      case NAME -> name(facts);
      case PRACTICE_CODE ->
          client.practiceCode() == null ? null : client.practiceCode().toLowerCase(Locale.ROOT);
      case KIND -> client.kind();
      case STATUS -> client.status();
      case CREATED_AT -> client.createdAt();
      case SOFTWARE -> integration == null ? null : integration.software();
      case INTEGRATION_STATUS -> integration == null ? null : integration.status();
      case INTEGRATION_ENDS_AT -> integration == null ? null : integration.endsAt();
      case ACCOUNT_MANAGER -> facts.access == null ? null : facts.access.accountManager();
      case ADD_ONS -> addOns(client);
      case HEALTH_SCORE -> wide(score(facts));
      case HEALTH_BAND -> band(score(facts));
      case COSTS -> sum(facts, ActivityReport::costs);
      case SALES -> sum(facts, ActivityReport::sales);
      case EXPENSE_CLAIMS -> sum(facts, ActivityReport::expenseClaims);
      case AUTO_PUBLISH_SUPPLIERS -> sum(facts, ActivityReport::autoPublishSuppliers);
      case MOBILE_USERS -> sum(facts, ActivityReport::mobileUsers);
      case MISSING_PAPERWORK -> sum(facts, ActivityReport::missingPaperwork);
      case REQUESTED_PAPERWORK -> sum(facts, ActivityReport::requestedPaperwork);
      case ITEM_DELAY_DAYS -> last(known(facts, ActivityReport::itemDelayDays));
      case LATEST_ITEM -> last(known(facts, ActivityReport::latestItem));
      case OLDEST_ITEM -> first(known(facts, ActivityReport::oldestItem));
      case BOOKKEEPING_MANAGED_BY -> keeper == null ? null : keeper.managedBy();
      case BOOKKEEPING_FREQUENCY -> keeper == null ? null : keeper.frequency();
      case PENDING_INVITATION ->
          last(facts.invitations.values().stream().flatMap(Stream::ofNullable).toList());
    };
  }

  /** One of the figures of a report. */
  private interface Figure<T> {
    @Nullable T of(ActivityReport report);
  }

  private static @Nullable Long wide(@Nullable Integer score) {
    return score == null ? null : Long.valueOf(score);
  }

  static boolean hasLicence(Facts facts) {
    return requireNonNull(facts.client).solutions().contains("DATA_HEALTH_INSIGHTS");
  }

  private static @Nullable Integration newest(Facts facts) {
    var all = new ArrayList<>(facts.integrations.values());
    all.sort(Comparator.comparing(Integration::startedAt).thenComparing(Integration::connection));
    return all.isEmpty() ? null : all.getLast();
  }

  private static @Nullable String addOns(ListedClient client) {
    var some = new ArrayList<>(client.solutions());
    some.remove("BOOKKEEPING");
    some.sort(Comparator.naturalOrder());
    return some.isEmpty() ? null : String.join(",", some);
  }

  private static @Nullable Integer score(Facts facts) {
    var all = new ArrayList<>(facts.health.values());
    all.sort(Comparator.comparing(HealthReport::asOf).thenComparing(HealthReport::source));
    return all.isEmpty() || !hasLicence(facts) ? null : all.getLast().score();
  }

  private static @Nullable String band(@Nullable Integer score) {
    if (score == null) {
      return null;
    }
    return score < 50 ? "POOR" : score < 80 ? "FAIR" : "GOOD";
  }

  private static <T> List<T> known(Facts facts, Figure<T> figure) {
    return facts.activity.values().stream()
        .flatMap(report -> Stream.ofNullable(figure.of(report)))
        .toList();
  }

  private static @Nullable Long sum(Facts facts, Figure<Long> figure) {
    return known(facts, figure).stream().reduce(Long::sum).orElse(null);
  }

  private static <T extends Comparable<? super T>> @Nullable T last(List<T> values) {
    return values.stream().max(Comparator.naturalOrder()).orElse(null);
  }

  private static <T extends Comparable<? super T>> @Nullable T first(List<T> values) {
    return values.stream().min(Comparator.naturalOrder()).orElse(null);
  }
}
