package io.clientele.simulator.web;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Clock;
import java.util.List;

/** WireMock, small: no journal of requests, no templates. */
public final class Server {

  /** So many that a provider whose answers are made slow keeps none from the others. */
  private static final int THREADS = 64;

  private Server() {}

  /**
   * Starts answering.
   *
   * @param address the address of the network interface
   * @param port 0 takes a free one
   * @param clock the time that every answer tells
   */
  public static WireMockServer start(String address, int port, Clock clock, List<Route> routes) {
    var settings =
        wireMockConfig()
            .bindAddress(address)
            .containerThreads(THREADS)
            .jettyAcceptors(1)
            .disableRequestJournal()
            .templatingEnabled(false)
            .extensions(new Answering(routes, clock), new ClosedAdministration());
    var server = new WireMockServer(port == 0 ? settings.dynamicPort() : settings.port(port));
    routes.forEach(route -> server.stubFor(route.stub()));
    server.start();
    return server;
  }
}
