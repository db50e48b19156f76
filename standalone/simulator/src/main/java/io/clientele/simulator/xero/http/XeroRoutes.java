package io.clientele.simulator.xero.http;

import static io.clientele.simulator.xero.SignIn.CONTACTS;
import static io.clientele.simulator.xero.SignIn.SETTINGS;

import io.clientele.simulator.oauth.http.AuthorizeEndpoint;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.web.Route;
import io.clientele.simulator.xero.Xero;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All addresses of the simulated Xero (providers.md 1.5), each below its real host's name. */
public final class XeroRoutes {

  private static final String IDENTITY = "/identity.xero.com/connect";
  private static final String CONNECTIONS = "/api.xero.com/connections";
  private static final String ACCOUNTING = "/api.xero.com/api.xro/2.0";

  private XeroRoutes() {}

  public static List<Route> of(Xero xero, Clock clock) {
    var tokens = new Tokens(xero);
    var connections = new ConnectionsEndpoint(xero);
    var api = new AccountingApi(xero, clock);
    var routes = new ArrayList<>(new AuthorizeEndpoint(xero, xero.signIn()).routes());
    routes.addAll(
        List.of(
            Route.post(IDENTITY + "/token", tokens::token),
            Route.post(IDENTITY + "/revocation", tokens::revoke),
            Route.get(CONNECTIONS, connections::list),
            Route.delete(CONNECTIONS + "/{id}", connections::remove),
            Route.get(ACCOUNTING + "/Organisation", api.list(SETTINGS, Lists::organisation)),
            Route.get(ACCOUNTING + "/Accounts", api.list(SETTINGS, Lists::accounts)),
            Route.get(ACCOUNTING + "/TaxRates", api.list(SETTINGS, Lists::taxRates)),
            Route.get(ACCOUNTING + "/Items", api.list(SETTINGS, Lists::items)),
            Route.get(
                ACCOUNTING + "/TrackingCategories", api.list(SETTINGS, Lists::trackingCategories)),
            Route.get(ACCOUNTING + "/Contacts", api.list(CONTACTS, ContactsEndpoint::contacts)),
            Route.below("/api.xero.com", call -> Refusals.notFound())));
    return List.copyOf(routes);
  }

  /** 429, when it was planned rather than counted. */
  public static Reply busy(Optional<Duration> retryAfter) {
    return Refusals.busy(retryAfter);
  }
}
