package io.clientele.integration.provider.quickbooks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.clientele.integration.provider.quickbooks.QuickBooksTestBed.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ProviderFault;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.ListClosed;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuickBooksFaultsTest {

  private static final String GATEWAY =
      """
      {"fault":{"error":[{"message":"message=X; errorCode=00%1$s; statusCode=%2$d",
       "detail":"Token expired: access-1","code":"%1$s","element":null}],"type":"%3$s"},
       "requestId":null,"time":1767345000000}
      """;
  private static final String SERVICE =
      """
      {"Fault":{"Error":[{"Message":"%2$s","Detail":"about access-1","code":"%1$s"}],
       "type":"%3$s"},"time":"2026-03-02T01:31:00.000-08:00"}
      """;

  private final QuickBooksTestBed bed = new QuickBooksTestBed();

  @AfterAll
  void close() {
    bed.close();
  }

  private Throwable fault(ResponseDefinitionBuilder answer) {
    bed.begin();
    bed.answer(QuickBooksTestBed.QUERY, answer);
    return catchThrowable(() -> bed.read(ListName.SUPPLIERS));
  }

  private static Class<? extends ProviderFault> kind(String name) {
    return switch (name) {
      case "NeedsRefresh" -> NeedsRefresh.class;
      case "Disconnected" -> Disconnected.class;
      case "ListClosed" -> ListClosed.class;
      case "Wait" -> Wait.class;
      case "Passing" -> Passing.class;
      default -> OurBug.class;
    };
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "401, 3200, AUTHENTICATION, NeedsRefresh",
    "401, 120, AuthorizationFault, Disconnected",
    "403, 3100, SERVICE, Disconnected",
    "403, 9999, AuthorizationFault, Disconnected",
    "500, 3100, SERVICE, Passing",
    "429, 3001, SERVICE, Wait",
    "400, 1, ValidationFault, OurBug"
  })
  @DisplayName("INT-13 what the gateway says in lower case is sorted by what must follow")
  void gateway(int status, String code, String type, String expected) {
    assertThat(fault(json(status, GATEWAY.formatted(code, status, type))))
        .isInstanceOf(kind(expected))
        .hasMessageContaining("intuit_tid 1-5f0c")
        .hasMessageNotContaining("access-1");
  }

  @ParameterizedTest(name = "{0} {1} {2} {3}")
  @CsvSource({
    "400, 4000, Error parsing query, ValidationFault, OurBug",
    "400, 610, Object Not Found, ValidationFault, Disconnected",
    "400, 5030, any, ValidationFault, ListClosed",
    "400, 5020, any, ValidationFault, ListClosed",
    "400, 77, Feature not supported here, ValidationFault, ListClosed",
    "200, 1, any, SystemFault, Passing",
    "200, 1, any, AuthenticationFault, NeedsRefresh",
    "200, 1, any, AuthorizatonFault, Disconnected",
    "200, 3001, any, any, Wait",
    "200, 4000, any, ValidationFault, OurBug"
  })
  @DisplayName("INT-13 what the service says in upper case is sorted too, even where it says 200")
  void service(int status, String code, String message, String type, String expected) {
    assertThat(fault(json(status, SERVICE.formatted(code, message, type))))
        .isInstanceOf(kind(expected))
        .hasMessageNotContaining("access-1");
  }

  @Test
  @DisplayName("INT-14 who is refused the company itself is not told of lists it does not have")
  void refused_by_the_company() {
    var refused = json(400, SERVICE.formatted("5020", "Permission Denied", "ValidationFault"));
    try (var closed = new QuickBooksTestBed()) {
      closed.answer(QuickBooksTestBed.QUERY, refused);
      assertThatThrownBy(() -> closed.read(ListName.SUPPLIERS)).isInstanceOf(ListClosed.class);
      closed.answer(QuickBooksTestBed.COMPANY_INFO, refused);
      assertThatThrownBy(() -> closed.read(ListName.SUPPLIERS)).isInstanceOf(Disconnected.class);
      assertThatThrownBy(() -> closed.quickBooks.organisations(QuickBooksTestBed.ACCESS))
          .isInstanceOf(Disconnected.class);
    }
  }

  @Test
  @DisplayName("INT-13 too many calls means sixty seconds, unless QuickBooks says how long")
  void waiting() {
    assertThat(fault(aResponse().withStatus(429)))
        .isInstanceOfSatisfying(
            Wait.class, wait -> assertThat(wait.length()).isEqualTo(Duration.ofSeconds(60)));
    assertThat(fault(aResponse().withStatus(429).withHeader("Retry-After", "7")))
        .isInstanceOfSatisfying(
            Wait.class, wait -> assertThat(wait.length()).isEqualTo(Duration.ofSeconds(7)));
  }

  @Test
  @DisplayName("INT-13 refusals that go on for minutes are the month's: our app waits an hour")
  void a_month_that_is_used_up() {
    try (var busy = new QuickBooksTestBed()) {
      busy.answer(QuickBooksTestBed.QUERY, aResponse().withStatus(429));
      for (var minute = 0; minute < 5; minute++) {
        assertWaits(busy, Duration.ofMinutes(1), false);
        busy.clock.turn(Duration.ofMinutes(1));
      }
      assertWaits(busy, Duration.ofHours(1), true);
      busy.clock.turn(Duration.ofHours(1));
      assertWaits(busy, Duration.ofHours(1), true);
      busy.clock.turn(Duration.ofHours(1));
      busy.rows("Vendor", "{}");
      assertThat(busy.read(ListName.SUPPLIERS)).isEmpty();
      busy.answer(QuickBooksTestBed.QUERY, aResponse().withStatus(429));
      assertWaits(busy, Duration.ofMinutes(1), false);
      busy.clock.turn(Duration.ofDays(1));
      assertWaits(busy, Duration.ofMinutes(1), false);
    }
  }

  @Test
  @DisplayName("INT-13 one company alone stops not everybody, and nobody for longer than an hour")
  void one_company_is_no_month() {
    var clock = TurnedClock.standingAt(QuickBooksTestBed.NOW);
    var month = new UsedUpMonth(clock);
    var day = new Wait("429", Duration.ofDays(1));
    month.answered("one");
    assertThat(month.refused("other", day)).isSameAs(day);
    clock.turn(Duration.ofHours(1));
    assertThat(month.refused("other", day)).isSameAs(day);
    var all = month.refused("one", day);
    assertThat(all.isOfApp()).isTrue();
    assertThat(all.length()).isEqualTo(Duration.ofHours(1));
    month.answered("one");
    assertThat(month.refused("other", day)).isSameAs(day);
  }

  private static void assertWaits(QuickBooksTestBed bed, Duration length, boolean ofApp) {
    assertThatThrownBy(() -> bed.read(ListName.SUPPLIERS))
        .isInstanceOfSatisfying(
            Wait.class,
            wait -> {
              assertThat(wait.length()).isEqualTo(length);
              assertThat(wait.isOfApp()).isEqualTo(ofApp);
            });
  }

  @Test
  @DisplayName("INT-13 a page for people, an answer cut off and an answer of somebody else pass by")
  void nonsense() {
    assertThat(fault(aResponse().withHeader("Content-Type", "text/html").withBody("<html>")))
        .isInstanceOf(Passing.class);
    assertThat(fault(json(200, "{\"QueryResponse\":{\"Vendor\":[{\"Id\":\"1\"}")))
        .isInstanceOf(Passing.class);
    assertThat(fault(json(200, "{\"other\":1}"))).isInstanceOf(Passing.class);
    assertThat(fault(aResponse().withStatus(403).withBody("<html>"))).isInstanceOf(Passing.class);
    assertThat(fault(aResponse().withStatus(401).withHeader("Content-Type", "text/html")))
        .isInstanceOf(Passing.class);
  }

  @Test
  @DisplayName("INT-7 a 401 without a body, or in plain text, asks for a newer token")
  void a_401_without_a_body() {
    assertThat(fault(aResponse().withStatus(401))).isInstanceOf(NeedsRefresh.class);
    assertThat(
            fault(
                aResponse()
                    .withStatus(401)
                    .withHeader("Content-Type", "text/plain")
                    .withBody("Unauthorized")))
        .isInstanceOf(NeedsRefresh.class);
  }
}
