package io.clientele.simulator.quickbooks.http;

import io.clientele.simulator.oauth.http.AuthorizeEndpoint;
import io.clientele.simulator.quickbooks.QuickBooks;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.web.Route;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All addresses of the simulated QuickBooks (providers.md 1.5), each below its real host's name.
 */
public final class QuickBooksRoutes {

  private static final String TOKEN = "/oauth.platform.intuit.com/oauth2/v1/tokens/bearer";
  private static final String REVOKE = "/developer.api.intuit.com/v2/oauth2/tokens/revoke";
  private static final String API = "/quickbooks.api.intuit.com";
  private static final String COMPANY = API + "/v3/company/{realm}";

  private QuickBooksRoutes() {}

  /** The routes. */
  public static List<Route> of(QuickBooks quickBooks, Clock clock) {
    var tokens = new Tokens(quickBooks);
    var api = new AccountingApi(quickBooks, clock);
    var routes = new ArrayList<>(new AuthorizeEndpoint(quickBooks, quickBooks.page()).routes());
    routes.add(Route.post(TOKEN, tokens::token));
    routes.add(Route.post(REVOKE, tokens::revoke));
    routes.add(Route.get(COMPANY + "/companyinfo/{id}", api.companyInfo()));
    routes.add(Route.get(COMPANY + "/preferences", api.preferences()));
    routes.add(Route.get(COMPANY + "/query", api.query()));
    routes.add(Route.below(API, call -> Refusals.notFound(clock.instant())));
    return List.copyOf(routes);
  }

  /**
   * The refusal of too many calls.
   *
   * @param retryAfter the wait it tells, if any
   */
  public static Reply busy(Optional<Duration> retryAfter) {
    return Refusals.busy(retryAfter);
  }
}
