package io.clientele.simulator.freeagent.http;

import static io.clientele.simulator.freeagent.Level.BANKING;
import static io.clientele.simulator.freeagent.Level.CONTACTS_AND_PROJECTS;
import static io.clientele.simulator.freeagent.Level.INVOICES_ESTIMATES_FILES;
import static io.clientele.simulator.freeagent.Level.MY_MONEY;
import static io.clientele.simulator.freeagent.Level.NONE;
import static io.clientele.simulator.freeagent.Level.TIME;

import io.clientele.simulator.freeagent.FreeAgent;
import io.clientele.simulator.oauth.http.AuthorizeEndpoint;
import io.clientele.simulator.web.Handler;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.web.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All addresses of the simulated FreeAgent (providers.md 1.5), below its real host's name. */
public final class FreeAgentRoutes {

  private static final String API = "/api.freeagent.com/v2";

  private FreeAgentRoutes() {}

  /** The routes. */
  public static List<Route> of(FreeAgent freeAgent) {
    var door = new Door(freeAgent);
    var people = new People(freeAgent);
    var routes = new ArrayList<>(approving(freeAgent));
    routes.addAll(
        List.of(
            Route.post(API + "/token_endpoint", Door.named(new Tokens(freeAgent)::token)),
            Route.get(API + "/users/me", Door.named(people::me)),
            Route.get(API + "/clients", Door.named(people::clients)),
            // Which level these two need is not confirmed [U].
            Route.get(API + "/company", door.company(NONE, Lists::company)),
            Route.get(API + "/sales_tax_periods", door.company(NONE, Lists::salesTaxPeriods)),
            Route.get(API + "/categories", door.company(MY_MONEY, Lists::categories)),
            Route.get(API + "/contacts", door.company(TIME, Lists::contacts)),
            Route.get(
                API + "/price_list_items",
                door.company(INVOICES_ESTIMATES_FILES, Lists::priceListItems)),
            Route.get(
                API + "/stock_items", door.company(INVOICES_ESTIMATES_FILES, Lists::stockItems)),
            Route.get(API + "/projects", door.company(CONTACTS_AND_PROJECTS, Lists::projects)),
            Route.get(API + "/bank_accounts", door.company(BANKING, Lists::bankAccounts)),
            Route.below("/api.freeagent.com", call -> Refusals.notFound())));
    return List.copyOf(routes);
  }

  /** 429 as FreeAgent says it, for the faults that are ordered. */
  public static Reply busy(Optional<Duration> retryAfter) {
    return Refusals.overLimit(120, retryAfter);
  }

  // One address for both sorts of app: which page it shows depends on the app that is registered.
  private static List<Route> approving(FreeAgent freeAgent) {
    var companies = new AuthorizeEndpoint(freeAgent, freeAgent.consent(false)).routes();
    var practices = new AuthorizeEndpoint(freeAgent, freeAgent.consent(true)).routes();
    var both = new ArrayList<Route>();
    for (var at = 0; at < companies.size(); at++) {
      var company = companies.get(at);
      Handler practice = practices.get(at).handler();
      both.add(
          company.with(call -> (freeAgent.practice() ? practice : company.handler()).answer(call)));
    }
    return both;
  }
}
