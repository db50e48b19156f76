package io.clientele.integration.provider.quickbooks;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ListRead;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.ListClosed;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.Host;
import io.clientele.integration.provider.wire.PageCount;
import io.clientele.integration.provider.wire.ProviderJson;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The company and its lists (providers.md 3.2 to 3.5). */
final class QuickBooksApi {

  /** So much is asked for twice (providers.md 7.3). */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private final QuickBooksHttp http;
  private final int pageSize;

  QuickBooksApi(
      QuickBooksSettings settings, QuickBooksFaults faults, Host host, UsedUpMonth month) {
    this.http = new QuickBooksHttp(settings, faults, host, month);
    this.pageSize = settings.pageSize();
  }

  /** The company by its name; proves that the token opens it. */
  Organisation company(RealmToken company) {
    return Companies.named(company.realm(), info(company));
  }

  Organisation describe(RealmToken company) {
    return Companies.described(
        company.realm(), info(company), http.object(company, "/preferences").path("Preferences"));
  }

  // The company is no list: whoever is kept from it is kept from all.
  private JsonNode info(RealmToken company) {
    try {
      return http.object(company, "/companyinfo/" + company.realm()).path("CompanyInfo");
    } catch (ListClosed refused) {
      throw new Disconnected(String.valueOf(refused.getMessage()));
    }
  }

  ListRead read(
      RealmToken company, ListName list, @Nullable Instant since, Consumer<ReferenceItem> each) {
    var asOf =
        switch (list) {
          case CATEGORIES -> rows(company, Query.all("Account", since), Rows::category, each);
          case BANK_ACCOUNTS -> rows(company, Rows.bankAccounts(since), Rows::bankAccount, each);
          case SUPPLIERS -> rows(company, Query.all("Vendor", since), Rows::supplier, each);
          case CUSTOMERS -> rows(company, Query.all("Customer", since), Rows::customer, each);
          case PRODUCTS -> rows(company, Query.all("Item", since), Rows::product, each);
          case PROJECTS -> projects(company, since, each);
          case TAX_RATES -> taxes(company, each);
        };
    // Codes and rates change apart from each other: always both, whole.
    return since == null || list == ListName.TAX_RATES
        ? ListRead.all(asOf)
        : ListRead.changes(asOf);
  }

  // There are few rates: those are held, not the codes.
  private @Nullable Instant taxes(RealmToken company, Consumer<ReferenceItem> each) {
    var rates = new TaxRates();
    all(company, Query.all("TaxRate", null), rates::add);
    rows(company, Query.all("TaxCode", null), rates::code, each);
    return null;
  }

  /**
   * Classes, locations and projects. An edition without the first two may have projects: the list
   * is closed only to a company that has nothing of all three.
   */
  private @Nullable Instant projects(
      RealmToken company, @Nullable Instant since, Consumer<ReferenceItem> each) {
    var found = new AtomicInteger();
    Consumer<ReferenceItem> counted =
        item -> {
          found.incrementAndGet();
          each.accept(item);
        };
    var asOf = rows(company, Query.all("Customer", since), Rows::project, counted);
    var closed = 0;
    @Nullable ListClosed last = null;
    for (var dimension : Dimension.values()) {
      try {
        rows(company, Query.all(dimension.entity(), since), dimension::item, counted);
      } catch (ListClosed missing) {
        closed++;
        last = missing;
      }
    }
    if (last != null && closed == Dimension.values().length && since == null && found.get() == 0) {
      throw last;
    }
    return asOf;
  }

  private @Nullable Instant rows(
      RealmToken company,
      Query query,
      Function<JsonNode, List<ReferenceItem>> items,
      Consumer<ReferenceItem> each) {
    return all(company, query, row -> items.apply(row).forEach(each));
  }

  /** Every row of a query; answers from when on to ask for changes, null if it does not say. */
  private @Nullable Instant all(RealmToken company, Query query, Consumer<JsonNode> each) {
    var number = new PageCount(query.entity());
    var start = 1;
    var page = http.page(company, query.page(start, pageSize), query.entity(), each);
    var asOf = asOf(page.rest());
    while (page.elements() >= pageSize) {
      number.next();
      start += page.elements();
      page = http.page(company, query.page(start, pageSize), query.entity(), each);
    }
    return asOf;
  }

  private static @Nullable Instant asOf(JsonNode around) {
    var time = ProviderJson.text(around, "time");
    try {
      return time == null ? null : OffsetDateTime.parse(time).toInstant().minus(OVERLAP);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
