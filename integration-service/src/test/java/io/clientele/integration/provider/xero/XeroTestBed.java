package io.clientele.integration.provider.xero;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderWorld;
import io.clientele.integration.provider.oauth.OAuthApp;
import io.clientele.integration.provider.wire.ProviderTimes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Our adapter against a Xero that answers what a test says. */
final class XeroTestBed implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  final WireMockServer server = new WireMockServer(options().dynamicPort());
  final Provider xero;

  XeroTestBed() {
    this(1000, Duration.ofSeconds(1), Duration.ofSeconds(30));
  }

  /**
   * A bed.
   *
   * @param pace calls about one organisation within {@code period}
   * @param body for an answer to be read to its end
   */
  XeroTestBed(int pace, Duration period, Duration body) {
    server.start();
    var at = server.baseUrl();
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    xero =
        new XeroConfiguration()
            .xero(
                new XeroSettings(
                    new OAuthApp(
                        "app",
                        "app-secret",
                        URI.create("https://login.example/authorize"),
                        URI.create(at + "/token"),
                        URI.create(at + "/revoke")),
                    "offline_access accounting.settings.read",
                    URI.create(at + "/connections"),
                    URI.create(at + "/api"),
                    new ProviderTimes(Duration.ofSeconds(10), Duration.ofSeconds(20), body),
                    2,
                    pace,
                    period),
                ProviderWorld.hosts(clock),
                clock);
  }

  /** Whatever is asked of that path is answered so. */
  void answer(String path, ResponseDefinitionBuilder answer) {
    server.stubFor(any(urlPathEqualTo(path)).willReturn(answer));
  }

  void answer(String path, String json) {
    answer(path, aResponse().withHeader("Content-Type", "application/json").withBody(json));
  }

  @Override
  public void close() {
    server.stop();
  }
}
