package io.clientele.simulator;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.clientele.simulator.admin.AdminRoutes;
import io.clientele.simulator.twilio.Texts;
import io.clientele.simulator.twilio.http.StatusCallbacks;
import io.clientele.simulator.twilio.http.TwilioRoutes;
import io.clientele.simulator.web.Reply;
import io.clientele.simulator.web.Route;
import io.clientele.simulator.web.Server;
import io.clientele.simulator.xero.Xero;
import io.clientele.simulator.xero.http.XeroRoutes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Xero and Twilio, simulated as far as we talk to them. The real hosts are prefixes of paths below
 * {@link #uri()}, as in {@code /api.xero.com/connections}. All state is in memory and gone when it
 * is closed.
 */
public final class Simulator implements AutoCloseable {

  private final Xero xero;
  private final Texts texts;
  private final StatusCallbacks callbacks;
  private final AtomicInteger answersToLose = new AtomicInteger();
  private final WireMockServer server;

  private Simulator(SimulatorSettings settings) {
    xero = new Xero(settings.app(), settings.clock(), settings.tokenLife(), settings.minuteLimit());
    texts = new Texts(settings.clock());
    callbacks = new StatusCallbacks(settings.account());
    List<Route> routes = new ArrayList<>();
    routes.add(Route.below("", call -> Reply.text(404, "Nothing is simulated here.")));
    routes.addAll(XeroRoutes.of(xero, settings.clock(), answersToLose));
    routes.addAll(TwilioRoutes.of(settings.account(), texts, callbacks));
    routes.addAll(AdminRoutes.of(xero, texts));
    server = Server.start(settings.address(), settings.port(), List.copyOf(routes));
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
    return xero;
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
   * A person follows an app's link to Xero and allows some organisations, as they would on the
   * page.
   *
   * @param authorisationUrl the link, with its query
   * @param person id or email
   * @param organisations names, or none for all of that person
   * @return where the browser is sent: the app's address with {@code code} and {@code state}
   * @throws IllegalArgumentException if Xero would show an error page, or knows no such person or
   *     organisation
   */
  public URI allow(URI authorisationUrl, String person, String... organisations) {
    return new Visitor(xero).allow(authorisationUrl, person, Set.of(organisations));
  }

  /** A person follows the link and cancels; see {@link #allow}. */
  public URI cancel(URI authorisationUrl) {
    return new Visitor(xero).cancel(authorisationUrl);
  }

  /**
   * Loses so many of the next answers of Xero's token address: tokens change, but the caller's
   * connection breaks before it hears them.
   */
  public void loseTokenAnswers(int count) {
    answersToLose.set(count);
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
