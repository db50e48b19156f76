package io.clientele.simulator.freeagent.http;

import io.clientele.simulator.freeagent.books.BankAccount;
import io.clientele.simulator.freeagent.books.Books;
import io.clientele.simulator.freeagent.books.Category;
import io.clientele.simulator.freeagent.books.View;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists of one company (providers.md 5.3 [D]). */
final class Lists {

  private static final List<String> SORTS = List.of("created_at", "updated_at");

  private Lists() {}

  static Reply company(Books books, Call call) {
    return Reply.json(200, FreeAgentJson.write(Map.of("company", books.company())));
  }

  /** In groups and without pages; {@code sub_accounts} brings those of single banks and people. */
  static Reply categories(Books books, Call call) {
    var sub = "true".equals(call.query("sub_accounts"));
    var groups =
        books.categories(sub).stream()
            .collect(Collectors.groupingBy(Category::list, TreeMap::new, Collectors.toList()));
    return Reply.json(200, FreeAgentJson.write(groups));
  }

  /** By view, oldest first; of sorts only the two that come to that are simulated. */
  static Reply contacts(Books books, Call call) {
    var view = view(call);
    var since = since(call);
    var sort = call.query("sort");
    if (sort != null && !SORTS.contains(sort)) {
      throw new UnreadableQuery("The simulator does not know the sort " + sort);
    }
    var kept = new TreeMap<String, String>();
    for (var name : List.of("view", "sort", "updated_since")) {
      var value = call.query(name);
      if (value != null) {
        kept.put(name, value);
      }
    }
    var contacts = books.contacts();
    return Page.of(
        call,
        "contacts",
        contacts.count(view, since),
        kept,
        (skip, limit) -> contacts.page(view, since, skip, limit));
  }

  private static View view(Call call) {
    var name = call.query("view");
    try {
      return name == null ? View.ACTIVE : View.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new UnreadableQuery("The simulator does not know the view " + name);
    }
  }

  private static @Nullable Instant since(Call call) {
    var text = call.query("updated_since");
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new UnreadableQuery("updated_since is no time: " + text);
    }
  }

  static Reply priceListItems(Books books, Call call) {
    return Page.of(call, "price_list_items", books.priceListItems(), Map.of());
  }

  static Reply stockItems(Books books, Call call) {
    return Page.of(call, "stock_items", books.stockItems(), Map.of());
  }

  /** All, whatever their status: the view is not simulated. */
  static Reply projects(Books books, Call call) {
    return Page.of(call, "projects", books.projects(), Map.of());
  }

  /** All, or those of one sort. */
  static Reply bankAccounts(Books books, Call call) {
    var view = call.query("view");
    var shown =
        books.bankAccounts().stream().filter(account -> view == null || isOf(view, account));
    return Page.of(
        call, "bank_accounts", shown.toList(), view == null ? Map.of() : Map.of("view", view));
  }

  private static boolean isOf(String view, BankAccount account) {
    return switch (view) {
      case "standard_bank_accounts" -> account.type().equals("StandardBankAccount");
      case "credit_card_accounts" -> account.type().equals("CreditCardAccount");
      case "paypal_accounts" -> account.type().equals("PaypalAccount");
      default -> throw new UnreadableQuery("There is no view " + view);
    };
  }

  /** Of companies outside the United Kingdom (providers.md 5.4 [D]); others have none [U]. */
  static Reply salesTaxPeriods(Books books, Call call) {
    return Page.of(call, "sales_tax_periods", books.salesTaxPeriods(), Map.of());
  }
}
