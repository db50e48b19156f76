package io.clientele.integration.provider.quickbooks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ListRead;
import io.clientele.integration.provider.Provider;
import io.clientele.integration.provider.ProviderWorld;
import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.oauth.OAuthApp;
import io.clientele.testkit.TurnedClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Our adapter against a QuickBooks that answers what a test says. */
final class QuickBooksTestBed implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  static final String REALM = "9341453474484455";
  static final String ACCESS = REALM + ":access-1";
  static final String QUERY = "/api/v3/company/" + REALM + "/query";

  static final String COMPANY_INFO = "/api/v3/company/" + REALM + "/companyinfo/" + REALM;

  final WireMockServer server = new WireMockServer(options().dynamicPort());
  final TurnedClock clock = TurnedClock.standingAt(NOW);
  Provider quickBooks;
  private final int pageSize;

  QuickBooksTestBed() {
    this(1000);
  }

  QuickBooksTestBed(int pageSize) {
    this.pageSize = pageSize;
    server.start();
    answer(COMPANY_INFO, "{\"CompanyInfo\":{\"CompanyName\":\"Harbour\"}}");
    quickBooks = adapter();
  }

  /** Forgets what was told of waiting, and what went wrong. */
  void begin() {
    quickBooks = adapter();
  }

  private Provider adapter() {
    return new QuickBooksConfiguration()
        .quickBooks(
            settings(URI.create(server.baseUrl()), pageSize), ProviderWorld.hosts(clock), clock);
  }

  private static QuickBooksSettings settings(URI at, int pageSize) {
    return new QuickBooksSettings(
        new OAuthApp(
            "app",
            "app-secret",
            URI.create("https://login.example/connect"),
            URI.create(at + "/token"),
            URI.create(at + "/revoke")),
        "com.intuit.quickbooks.accounting",
        URI.create(at + "/api"),
        75,
        ProviderWorld.TIMES,
        pageSize,
        1000,
        Duration.ofSeconds(1),
        Set.of("5020", "5030"));
  }

  /** Whatever is asked of that path is answered so. */
  void answer(String path, ResponseDefinitionBuilder answer) {
    server.stubFor(any(urlPathEqualTo(path)).willReturn(answer));
  }

  void answer(String path, String json) {
    answer(path, json(200, json));
  }

  static ResponseDefinitionBuilder json(int status, String json) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json;charset=UTF-8")
        .withHeader("intuit_tid", "1-5f0c")
        .withBody(json);
  }

  /** Queries with those words in them are answered so, in place of what was said before. */
  void rows(String words, String queryResponse) {
    rows(
        words,
        json(
            200,
            "{\"QueryResponse\":%s,\"time\":\"2026-03-02T01:31:00.000-08:00\"}"
                .formatted(queryResponse)));
  }

  void rows(String words, ResponseDefinitionBuilder answer) {
    server.stubFor(
        get(urlPathEqualTo(QUERY)).withQueryParam("query", containing(words)).willReturn(answer));
  }

  /** A list, whole. */
  List<ReferenceItem> read(ListName list) {
    var items = new ArrayList<ReferenceItem>();
    quickBooks.read(ACCESS, REALM, list, null, items::add);
    return items;
  }

  /** What a read of a list was. */
  ListRead readSince(ListName list, @Nullable Instant since) {
    return quickBooks.read(ACCESS, REALM, list, since, item -> {});
  }

  /** The selects that were sent, oldest first. */
  List<String> selects() {
    return server.getServeEvents().getRequests().reversed().stream()
        .map(event -> event.getRequest().queryParameter("query"))
        .filter(query -> query.isPresent())
        .map(query -> query.firstValue())
        .toList();
  }

  @Override
  public void close() {
    server.stop();
  }
}
