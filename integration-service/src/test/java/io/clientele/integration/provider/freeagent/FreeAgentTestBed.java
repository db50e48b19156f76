package io.clientele.integration.provider.freeagent;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderWorld;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.oauth.OAuthApp;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Our adapter against a FreeAgent that answers what a test says. */
final class FreeAgentTestBed implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  static final String AGENT = "Clientele (test)";

  static final String CAFE =
      """
      {"company":{"id":1,"name":"Harbour Cafe Ltd","subdomain":"harbourcafe",
       "type":"UkLimitedCompany","currency":"GBP"}}""";

  final WireMockServer server = new WireMockServer(options().dynamicPort());
  final Provider freeAgent;

  /**
   * A bed.
   *
   * @param practice whether our app is one for practices
   */
  FreeAgentTestBed(boolean practice) {
    server.start();
    answer("/v2/company", CAFE);
    var at = server.baseUrl();
    freeAgent =
        new FreeAgentConfiguration()
            .freeAgent(
                new FreeAgentSettings(
                    new OAuthApp(
                        "app",
                        "app-secret",
                        URI.create("https://login.example/approve_app"),
                        URI.create(at + "/token"),
                        null),
                    practice,
                    AGENT,
                    URI.create(at + "/v2"),
                    ProviderWorld.TIMES,
                    2,
                    1000,
                    Duration.ofSeconds(1),
                    Duration.ofDays(1)),
                ProviderWorld.hosts(),
                Clock.fixed(NOW, ZoneOffset.UTC));
  }

  /** Whatever is asked of that path is answered so. */
  void answer(String path, ResponseDefinitionBuilder answer) {
    server.stubFor(any(urlPathEqualTo(path)).willReturn(answer));
  }

  void answer(String path, String json) {
    answer(path, json(200, json));
  }

  static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }

  List<ReferenceItem> read(ListName list) {
    var items = new ArrayList<ReferenceItem>();
    freeAgent.read("a-1", "harbourcafe", list, null, items::add);
    return items;
  }

  @Override
  public void close() {
    server.stop();
  }
}
