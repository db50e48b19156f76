package io.clientele.simulator.kashflow.http;

import io.clientele.simulator.kashflow.KashFlow;
import io.clientele.simulator.kashflow.books.Books;
import io.clientele.simulator.kashflow.books.ListPath;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.web.Route;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All addresses of the simulated KashFlow (providers.md 1.5), below the real host's name. */
public final class KashFlowRoutes {

  private static final String HOST = "/api.kashflow.com";
  private static final String BASE = HOST + "/v2";

  private KashFlowRoutes() {}

  /** How it would refuse too many calls, with the wait it tells if any. */
  public static Reply busy(Optional<Duration> retryAfter) {
    return Refusals.tooMany(retryAfter);
  }

  /** The routes. */
  public static List<Route> of(KashFlow kashFlow) {
    var session = new SessionEndpoint(kashFlow);
    var lists = new ListEndpoint(kashFlow);
    return List.of(
        Route.post(BASE + "/sessiontoken", session::begin),
        Route.put(BASE + "/sessiontoken", session::complete),
        Route.delete(BASE + "/sessiontoken/{token}", session::end),
        Route.get(BASE + "/settings/companydetails", lists::company),
        Route.get(
            BASE + "/nominals",
            lists.whole(
                ListPath.NOMINALS,
                "/nominals",
                (books, call) -> books.nominals().stream().map(Rows::nominal).toList())),
        Route.get(
            BASE + "/suppliers",
            lists.paged(ListPath.SUPPLIERS, "/suppliers", KashFlowRoutes::suppliers)),
        Route.get(
            BASE + "/customers",
            lists.paged(ListPath.CUSTOMERS, "/customers", KashFlowRoutes::customers)),
        Route.get(
            BASE + "/vat/settings/vatrates",
            lists.whole(
                ListPath.VAT_RATES,
                "/vat/settings/vatrates",
                (books, call) -> books.vatRates().stream().map(Rows::vatRate).toList())),
        Route.get(
            BASE + "/products/list",
            lists.paged(
                ListPath.PRODUCTS,
                "/products/list",
                (books, call, page) ->
                    all(page, books.products().stream().map(Rows::product).toList()))),
        Route.get(
            BASE + "/projects",
            lists.paged(
                ListPath.PROJECTS,
                "/projects",
                (books, call, page) ->
                    all(page, books.projects().stream().map(Rows::project).toList()))),
        Route.get(
            BASE + "/bankaccounts",
            lists.whole(ListPath.BANK_ACCOUNTS, "/bankaccounts", KashFlowRoutes::bankAccounts)),
        Route.below(HOST, call -> Refusals.notFound()));
  }

  private static ListEndpoint.Part suppliers(Books books, Call call, Page page) {
    var archived = archivedToo(call);
    return new ListEndpoint.Part(
        books.suppliers(archived, page.skip(), page.size()).stream().map(Rows::supplier).toList(),
        books.suppliers(archived));
  }

  private static ListEndpoint.Part customers(Books books, Call call, Page page) {
    var archived = archivedToo(call);
    return new ListEndpoint.Part(
        books.customers(archived, page.skip(), page.size()).stream().map(Rows::customer).toList(),
        books.customers(archived));
  }

  // That it asks for archived ones too, and does not hide them, is our reading of its name [U].
  private static boolean archivedToo(Call call) {
    return "true".equals(call.query("filterarchived"));
  }

  private static List<?> bankAccounts(Books books, Call call) {
    var archived = "true".equals(call.query("includeArchivedAccounts"));
    return books.bankAccounts().stream()
        .filter(account -> archived || !account.archived())
        .map(Rows::bankAccount)
        .toList();
  }

  private static ListEndpoint.Part all(Page page, List<?> rows) {
    return new ListEndpoint.Part(page.of(rows), rows.size());
  }
}
