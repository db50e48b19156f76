package io.clientele.simulator.sage.http;

import io.clientele.simulator.oauth.http.AuthorizeEndpoint;
import io.clientele.simulator.oauth.http.TokenEndpoint;
import io.clientele.simulator.oauth.http.TokenEndpoint.ClientIn;
import io.clientele.simulator.sage.Sage;
import io.clientele.simulator.web.Call;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.web.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All addresses of the simulated Sage (providers.md 1.5), each below its real host's name. */
public final class SageRoutes {

  private static final String IDENTITY = "/oauth.accounting.sage.com";
  private static final String API = "/api.accounting.sage.com";
  private static final String BASE = API + "/v3.1/";

  private SageRoutes() {}

  public static List<Route> of(Sage sage) {
    var token = new TokenEndpoint(sage.identity(), ClientIn.BODY, SageTokens::of);
    var api = new Api(sage);
    var routes = new ArrayList<>(new AuthorizeEndpoint(sage, sage.signIn()).routes());
    routes.add(Route.post(IDENTITY + "/token", token::token));
    routes.add(
        Route.post(
            IDENTITY + "/revoke",
            call ->
                token.revoke(
                    call,
                    SageRoutes::revoked,
                    known -> SageJson.reply(200, Map.of("success", "ok")))));
    routes.add(Route.get(BASE + "businesses", api::businesses));
    routes.add(Route.get(BASE + "businesses/{id}", api::business));
    routes.add(list(api, "contacts", Slice::contacts));
    routes.add(
        list(
            api,
            "ledger_accounts",
            (asked, books, call) -> Slice.of(asked, books.ledgerAccounts())));
    routes.add(
        list(
            api,
            "tax_rates",
            (asked, books, call) ->
                Slice.of(
                    asked, books.taxRates(Optional.ofNullable(call.query("usage")).orElse("")))));
    routes.add(list(api, "products", (asked, books, call) -> Slice.of(asked, books.products())));
    routes.add(list(api, "services", (asked, books, call) -> Slice.of(asked, books.services())));
    routes.add(
        list(api, "stock_items", (asked, books, call) -> Slice.of(asked, books.stockItems())));
    routes.add(
        list(
            api, "analysis_types", (asked, books, call) -> Slice.of(asked, books.analysisTypes())));
    routes.add(
        list(api, "bank_accounts", (asked, books, call) -> Slice.of(asked, books.bankAccounts())));
    routes.add(Route.below(API, call -> Refusals.notFound()));
    return routes;
  }

  private static Route list(Api api, String list, Api.Source source) {
    return Route.get(BASE + list, api.list(list, source));
  }

  private static String revoked(Call call) {
    return Optional.ofNullable(call.form("token")).orElse("");
  }

  /** 429, when it was planned rather than counted. */
  public static Reply busy(Optional<Duration> retryAfter) {
    return Refusals.busy(retryAfter);
  }
}
