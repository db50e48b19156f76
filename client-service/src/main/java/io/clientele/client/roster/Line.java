package io.clientele.client.roster;

import io.clientele.client.activity.Figure;
import io.clientele.client.activity.HealthBand;
import io.clientele.client.roster.search.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a client is found by: who sees it, the words that find it, and its value in every column. It
 * follows from all sources together and is worked out whenever one of them changes.
 *
 * @param seenBy its audiences; nobody while the client itself was not heard of
 * @param left audiences that saw it once and do not any more: whoever watches is told that it is
 *     gone (BEY-7)
 * @param words whatever begins with what is searched for (LST-3)
 * @param values what is known, of the types of {@link Column.Kind}
 */
public record Line(
    Set<String> seenBy, Set<String> left, List<String> words, Map<Column, Object> values) {

  /** Of a client that nothing is known of. */
  public static final Line NONE = new Line(Set.of(), Set.of(), List.of(), Map.of());

  public Line {
    seenBy = Set.copyOf(seenBy);
    left = Set.copyOf(left);
    words = List.copyOf(words);
    values = Map.copyOf(values);
  }

  /** The line that follows from these sources after this one. */
  public Line next(Sources sources) {
    var client = sources.client();
    if (client == null) {
      return new Line(Set.of(), leftBy(Set.of()), List.of(), Map.of());
    }
    var access = sources.access();
    var audiences = Sight.audiences(client, access);
    return new Line(
        audiences,
        leftBy(audiences),
        Words.thatFind(client.businessName(), client.practiceCode()),
        values(client, sources));
  }

  private Set<String> leftBy(Set<String> audiences) {
    var gone = new TreeSet<>(left);
    gone.addAll(seenBy);
    gone.removeAll(audiences);
    return gone;
  }

  private static Map<Column, Object> values(ListedClient client, Sources sources) {
    var values = new EnumMap<Column, Object>(Column.class);
    ofTheClient(values, client);
    var access = sources.access();
    put(values, Column.ACCOUNT_MANAGER, access == null ? null : access.accountManager());
    sources.integration().ifPresent(integration -> ofTheIntegration(values, integration));
    put(values, Column.PENDING_INVITATION, sources.pendingUntil());
    ofTheFigures(values, sources);
    return values;
  }

  private static void ofTheClient(Map<Column, Object> values, ListedClient client) {
    put(values, Column.NAME, Words.of(client.businessName()).line());
    var code = client.practiceCode();
    put(values, Column.PRACTICE_CODE, code == null ? null : code.toLowerCase(Locale.ROOT));
    put(values, Column.KIND, client.kind());
    put(values, Column.STATUS, client.status());
    var addOns = client.addOns();
    put(values, Column.ADD_ONS, addOns.isEmpty() ? null : String.join(",", addOns));
    var bookkeeping = client.bookkeeping();
    if (bookkeeping != null) {
      put(values, Column.BOOKKEEPING_MANAGED_BY, bookkeeping.managedBy());
      put(values, Column.BOOKKEEPING_FREQUENCY, bookkeeping.frequency());
    }
    put(values, Column.CREATED_AT, client.createdAt());
  }

  private static void ofTheIntegration(Map<Column, Object> values, Integration integration) {
    put(values, Column.SOFTWARE, integration.software());
    put(values, Column.INTEGRATION_STATUS, integration.status());
    put(values, Column.INTEGRATION_ENDS_AT, integration.endsAt());
  }

  private static void ofTheFigures(Map<Column, Object> values, Sources sources) {
    var figures = sources.figures();
    figure(values, Column.COSTS, figures.costs());
    figure(values, Column.SALES, figures.sales());
    figure(values, Column.EXPENSE_CLAIMS, figures.expenseClaims());
    figure(values, Column.AUTO_PUBLISH_SUPPLIERS, figures.autoPublishSuppliers());
    figure(values, Column.ITEM_DELAY_DAYS, figures.itemDelayDays());
    figure(values, Column.MOBILE_USERS, figures.mobileUsers());
    figure(values, Column.LATEST_ITEM, figures.latestItem());
    figure(values, Column.OLDEST_ITEM, figures.oldestItem());
    figure(values, Column.MISSING_PAPERWORK, figures.missingPaperwork());
    figure(values, Column.REQUESTED_PAPERWORK, figures.requestedPaperwork());
    var health = figures.healthScore();
    if (health != null) {
      put(values, Column.HEALTH_SCORE, health.value().longValue());
      put(values, Column.HEALTH_BAND, HealthBand.of(health.value()).name());
    }
  }

  private static void figure(Map<Column, Object> values, Column column, @Nullable Figure<?> one) {
    put(values, column, one == null ? null : one.value());
  }

  private static void put(Map<Column, Object> values, Column column, @Nullable Object value) {
    if (value != null) {
      values.put(column, value);
    }
  }
}
