package io.clientele.client.practice;

import static io.clientele.client.account.CategoryList.Form.CA_T2125;
import static io.clientele.client.account.CategoryList.Form.US_SCHEDULE_C;
import static io.clientele.client.account.ClientKind.BUSINESS;
import static io.clientele.client.account.ClientKind.SELF_EMPLOYED;

import io.clientele.client.account.CategoryList;
import io.clientele.client.account.ClientKind;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a practice works, and everything that is so because of it: a table, one row per region. A
 * rule that differs by region is a column here, never a question which region it is.
 */
public enum Region {
  UK(
      List.of(BUSINESS, SELF_EMPLOYED),
      Set.of(SELF_EMPLOYED),
      Set.of(),
      null,
      "GB",
      "GBP",
      ZoneId.of("Europe/London"),
      MonthDay.of(3, 31)),
  US(
      List.of(BUSINESS),
      Set.of(),
      Set.of(BUSINESS),
      new CategoryList(US_SCHEDULE_C, 2025),
      "US",
      "USD",
      ZoneId.of("America/New_York"),
      MonthDay.of(12, 31)),
  CA(
      List.of(BUSINESS),
      Set.of(),
      Set.of(BUSINESS),
      new CategoryList(CA_T2125, 2025),
      "CA",
      "CAD",
      ZoneId.of("America/Toronto"),
      MonthDay.of(12, 31));

  private final List<ClientKind> kinds;
  private final Set<ClientKind> withIncomeSources;
  private final Set<ClientKind> markable;
  private final @Nullable CategoryList categoryList;
  private final String country;
  private final String currency;
  private final ZoneId timeZone;
  private final MonthDay financialYearEnd;

  Region(
      List<ClientKind> kinds,
      Set<ClientKind> withIncomeSources,
      Set<ClientKind> markable,
      @Nullable CategoryList categoryList,
      String country,
      String currency,
      ZoneId timeZone,
      MonthDay financialYearEnd) {
    this.kinds = kinds;
    this.withIncomeSources = withIncomeSources;
    this.markable = markable;
    this.categoryList = categoryList;
    this.country = country;
    this.currency = currency;
    this.timeZone = timeZone;
    this.financialYearEnd = financialYearEnd;
  }

  /** The kinds of clients there are here, in the order they are shown (CLI-2). */
  public List<ClientKind> kinds() {
    return kinds;
  }

  /** What a client is of which nothing is said: the only kind there is, or the usual one. */
  public ClientKind usualKind() {
    return kinds.getFirst();
  }

  /** Whether practices here say what kind a client is; elsewhere there is one only (CLI-2). */
  public boolean choosesKind() {
    return kinds.size() > 1;
  }

  /**
   * The list of categories a business marked self-employed gets; none where there is no such mark
   * (CLI-12).
   */
  public Optional<CategoryList> selfEmployedList() {
    return Optional.ofNullable(categoryList);
  }

  /** Whether clients of this kind may be marked self-employed (CLI-12). */
  public boolean marks(ClientKind kind) {
    return markable.contains(kind);
  }

  /** Whether clients of this kind carry income sources (CLI-13). */
  public boolean hasIncomeSources(ClientKind kind) {
    return withIncomeSources.contains(kind);
  }

  /** ISO 3166-1, two letters; whose telephone numbers are typed without a country here. */
  public String country() {
    return country;
  }

  /** ISO 4217, three letters. */
  public String currency() {
    return currency;
  }

  /** Of a practice whose own is not known. */
  public ZoneId timeZone() {
    return timeZone;
  }

  /** When most financial years end here. */
  public MonthDay financialYearEnd() {
    return financialYearEnd;
  }
}
