package io.clientele.simulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.clientele.simulator.admin.AdminRoutes;
import io.clientele.simulator.admin.Administered;
import io.clientele.simulator.faults.Fault;
import io.clientele.simulator.faults.Faults;
import io.clientele.simulator.provider.AccountingProvider;
import io.clientele.simulator.twilio.Texts;
import io.clientele.simulator.twilio.http.StatusCallbacks;
import io.clientele.simulator.twilio.http.TwilioRoutes;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.web.Route;
import io.clientele.simulator.web.Server;
import io.clientele.simulator.xero.Xero;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Accounting software and Twilio, simulated as far as we talk to them. The real hosts are prefixes
 * of paths below {@link #uri()}, as in {@code /api.xero.com/connections}. All state is in memory
 * and gone when it is closed.
 */
public final class Simulator implements AutoCloseable {

  private final List<Site> sites;
  private final Texts texts;
  private final StatusCallbacks callbacks;
  private final WireMockServer server;
  private final IssuedTokens tokens = new IssuedTokens();

  private Simulator(SimulatorSettings settings) {
    sites = Sites.start(settings);
    texts = new Texts(settings.clock());
    callbacks = new StatusCallbacks(settings.account());
    List<Route> routes = new ArrayList<>();
    routes.add(Route.below("", call -> Reply.text(404, "Nothing is simulated here.")));
    sites.forEach(site -> routes.addAll(site.routes()));
    routes.addAll(TwilioRoutes.of(settings.account(), texts, callbacks));
    routes.addAll(
        AdminRoutes.of(
            sites.stream().map(site -> new Administered(site.provider(), site.faults())).toList(),
            texts));
    server =
        Server.start(settings.address(), settings.port(), settings.clock(), List.copyOf(routes));
    server.addMockServiceRequestListener(tokens::note);
  }

  /**
   * Starts one on the loopback address.
   *
   * @param port 0 takes a free one
   * @throws RuntimeException if the port is taken
   */
  public static Simulator start(int port) {
    return start(SimulatorSettings.onPort(port));
  }

  /**
   * Starts one.
   *
   * @throws RuntimeException if the port is taken
   */
  public static Simulator start(SimulatorSettings settings) {
    return new Simulator(settings);
  }

  /** Where it is reached from this machine, without a slash at the end. */
  public URI uri() {
    return URI.create("http://localhost:" + server.port());
  }

  /** What Xero knows. */
  public Xero xero() {
    return provider(Xero.class);
  }

  /** The accounting software that is simulated, in the order of its coming. */
  public List<AccountingProvider> providers() {
    return sites.stream().map(Site::provider).toList();
  }

  /** One of them, by its own type. */
  public <P extends AccountingProvider> P provider(Class<P> type) {
    return providers().stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  /** What is to go wrong at a provider, by its name in lower case. */
  public Faults faults(String provider) {
    return sites.stream()
        .filter(site -> site.provider().name().equals(provider))
        .map(Site::faults)
        .findFirst()
        .orElseThrow();
  }

  /** The text messages that were caught. */
  public Texts texts() {
    return texts;
  }

  /** Where Twilio tells what became of texts. */
  public StatusCallbacks callbacks() {
    return callbacks;
  }

  /**
   * A person follows an app's link to a provider and allows some organisations, as they would on
   * the page.
   *
   * @param authorisationUrl the link, with its query
   * @param person id or email
   * @param organisations names, or none for all of that person
   * @return where the browser is sent: the app's address with {@code code} and {@code state}
   * @throws IllegalArgumentException if the provider would show an error page, or knows no such
   *     person or organisation
   */
  public URI allow(URI authorisationUrl, String person, String... organisations) {
    return new Visitor(providers()).allow(authorisationUrl, person, Set.of(organisations));
  }

  /** A person follows the link and cancels; see {@link #allow}. */
  public URI cancel(URI authorisationUrl) {
    return new Visitor(providers()).cancel(authorisationUrl);
  }

  /**
   * Loses so many of the next answers of Xero's token address: tokens change, but the caller's
   * connection breaks before it hears them.
   */
  public void loseTokenAnswers(int count) {
    faults("xero").plan(new Fault.Cut().calls(count, "/identity.xero.com/connect/token"));
  }

  /** Every token that any accounting software has given out by now, in their order. */
  public List<String> tokens() {
    return tokens.all();
  }

  /**
   * WireMock beneath. A stub added here with its default priority comes before the simulated
   * answer, which is how a test makes a host fail, stall or say nonsense.
   */
  public WireMockServer stubs() {
    return server;
  }

  /** Stops answering and forgets everything. */
  @Override
  public void close() {
    server.stop();
  }
}
