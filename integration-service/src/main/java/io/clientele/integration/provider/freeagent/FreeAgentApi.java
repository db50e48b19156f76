package io.clientele.integration.provider.freeagent;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ListRead;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.ListClosed;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.wire.ProviderJson;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Companies, clients and lists (providers.md 5.2 to 5.4). A company goes by its subdomain, whether
 * an app for companies or one for practices sees it: so it is one, however it was connected.
 */
final class FreeAgentApi {

  private final boolean practice;
  private final FreeAgentCalls calls;
  private final FreeAgentPages pages;
  private final FreeAgentContacts contacts;
  private final Clock clock;
  private final OpenedCompanies seen = new OpenedCompanies();

  FreeAgentApi(FreeAgentSettings settings, FreeAgentCalls calls, Clock clock) {
    this.practice = settings.practice();
    this.calls = calls;
    this.pages = new FreeAgentPages(calls, settings.pageSize());
    this.contacts = new FreeAgentContacts(pages);
    this.clock = clock;
  }

  /**
   * Who signed in: the practice's user, or the one company, whoever signed in for it. Null where
   * FreeAgent will not say; nobody's sign-in fails by that. One that was not heard for the moment
   * does: kept as nobody's, it would be a second sign-in of an account that may have one.
   */
  @Nullable String account(String access) {
    try {
      return practice
          ? FreeAgentItems.id(calls.get(access, null, "/users/me", ProviderJson::tree).path("user"))
          : key(company(access, null));
    } catch (ProviderFault fault) {
      if (isUnheard(fault)) {
        throw fault;
      }
      return null;
    }
  }

  private static boolean isUnheard(ProviderFault fault) {
    return fault instanceof Wait
        || fault instanceof Passing
        || (fault instanceof NeedsRefresh no && !no.isWorded());
  }

  List<Organisation> organisations(String access) {
    return practice ? clients(access) : List.of(named(company(access, null)));
  }

  private List<Organisation> clients(String access) {
    var found = new ArrayList<Organisation>();
    pages.read(
        access,
        null,
        "clients",
        "view=active",
        client -> {
          var subdomain = ProviderJson.text(client, "subdomain");
          if (subdomain != null) {
            found.add(named(client));
          }
        });
    return found;
  }

  private static Organisation named(JsonNode company) {
    var key = key(company);
    var name = ProviderJson.text(company, "name");
    return Organisation.named(key, name == null ? key : name);
  }

  private static String key(JsonNode company) {
    var subdomain = ProviderJson.text(company, "subdomain");
    if (subdomain == null) {
      throw new Passing("no subdomain of a company in the answer", null);
    }
    return subdomain;
  }

  Organisation describe(String access, Organisation organisation) {
    var company = proven(access, organisation.id());
    var name = ProviderJson.text(company, "name");
    return new Organisation(
        organisation.id(),
        name == null ? organisation.name() : name,
        country(ProviderJson.text(company, "type")),
        ProviderJson.text(company, "currency"),
        null);
  }

  // It is said by nothing but the sort of company.
  private static @Nullable String country(@Nullable String type) {
    if (type == null) {
      return null;
    }
    return type.startsWith("Uk") ? "GB" : type.startsWith("Us") ? "US" : null;
  }

  // To an app for companies the token alone says which company it is about, and nothing in a list
  // does: entries of another's would be taken for this one's.
  private JsonNode proven(String access, String subdomain) {
    var company = company(access, subdomain);
    if (!key(company).equals(subdomain)) {
      throw new Disconnected("the sign-in is not for company " + subdomain);
    }
    seen.add(access, subdomain);
    return company;
  }

  private JsonNode company(String access, @Nullable String subdomain) {
    return calls.get(
        access,
        subdomain,
        "/company",
        answer -> {
          var company = ProviderJson.tree(answer).path("company");
          if (!company.isObject()) {
            throw new Passing("no company in the answer", null);
          }
          return company;
        });
  }

  /**
   * A list of a company that this token was seen to open. One that is refused is closed alone if
   * the same token still opens the company: FreeAgent says no with the same words to a level that
   * is too low and to a company that is gone.
   */
  ListRead read(
      String access,
      String company,
      ListName list,
      @Nullable Instant since,
      Consumer<ReferenceItem> each) {
    if (!seen.has(access, company)) {
      proven(access, company);
    }
    try {
      return opened(access, company, list, since, each);
    } catch (NeedsRefresh | Disconnected refused) {
      if (refused instanceof NeedsRefresh no && !no.isWorded()) {
        throw no; // it closes nothing: a newer token is asked for, and else it passes
      }
      proven(access, company);
      throw new ListClosed(list + " is closed: " + refused.getMessage());
    }
  }

  private ListRead opened(
      String access,
      String company,
      ListName list,
      @Nullable Instant since,
      Consumer<ReferenceItem> each) {
    switch (list) {
      case CATEGORIES -> categories(access, company, each);
      case SUPPLIERS, CUSTOMERS -> {
        return contacts.read(access, company, list, since, each);
      }
      case TAX_RATES -> taxRates(access, company).forEach(each);
      case PRODUCTS -> {
        pages(access, company, "price_list_items", FreeAgentItems::priceListItem, each);
        pages(access, company, "stock_items", FreeAgentItems::stockItem, each);
      }
      case PROJECTS -> pages(access, company, "projects", FreeAgentItems::project, each);
      case BANK_ACCOUNTS ->
          pages(access, company, "bank_accounts", FreeAgentItems::bankAccount, each);
    }
    return ListRead.all();
  }

  private void pages(
      String access,
      String company,
      String list,
      Function<JsonNode, List<ReferenceItem>> items,
      Consumer<ReferenceItem> each) {
    pages.read(access, company, list, "", element -> items.apply(element).forEach(each));
  }

  // In several arrays and not in pages. A chart of accounts is no long list: it is held as a whole.
  private void categories(String access, String company, Consumer<ReferenceItem> each) {
    var groups = calls.get(access, company, "/categories?sub_accounts=true", ProviderJson::tree);
    var found = groups.propertyStream().filter(group -> group.getValue().isArray()).toList();
    if (found.isEmpty()) {
      throw new Passing("no categories in the answer", null);
    }
    for (var group : found) {
      for (var category : group.getValue()) {
        FreeAgentItems.category(group.getKey(), category).forEach(each);
      }
    }
  }

  private List<ReferenceItem> taxRates(String access, String subdomain) {
    var company = proven(access, subdomain);
    if (FreeAgentTaxRates.isBritish(company)) {
      return FreeAgentTaxRates.british(company);
    }
    var periods = new ArrayList<JsonNode>();
    pages.read(access, subdomain, "sales_tax_periods", "", periods::add);
    return FreeAgentTaxRates.elsewhere(periods, LocalDate.now(clock));
  }
}
