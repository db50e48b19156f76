package io.clientele.integration.provider.xero;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Organisation;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import io.clientele.integration.provider.ProviderFault.NeedsRefresh;
import io.clientele.integration.provider.ProviderFault.OurBug;
import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.ProviderFault.Wait;
import io.clientele.integration.provider.ReferenceItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class XeroApiTest {

  private final XeroTestBed bed = new XeroTestBed();
  private final AtomicInteger waits = new AtomicInteger();

  @AfterEach
  void close() {
    bed.close();
  }

  private List<ReferenceItem> read(ListName list) {
    var items = new ArrayList<ReferenceItem>();
    bed.xero.read("a-1", "t-1", list, null, items::add);
    return items;
  }

  @Test
  @DisplayName("INT-3 the organisations of a sign-in are its tenants that are organisations")
  void the_organisations_of_a_sign_in() {
    bed.answer(
        "/connections",
        """
        [{"id":"c1","tenantId":"t-1","tenantType":"ORGANISATION","tenantName":"Harbour Cafe"},
         {"id":"c2","tenantId":"t-2","tenantType":"PRACTICE","tenantName":null},
         {"id":"c3","tenantId":"t-3","tenantType":"ORGANISATION","tenantName":null}]
        """);
    assertThat(bed.xero.organisations("a-1"))
        .containsExactly(
            Organisation.named("t-1", "Harbour Cafe"), Organisation.named("t-3", "t-3"));
    bed.server.verify(
        getRequestedFor(urlPathEqualTo("/connections"))
            .withHeader("Authorization", equalTo("Bearer a-1"))
            .withoutHeader("xero-tenant-id"));
  }

  @Test
  @DisplayName("INT-7 an answer that is not Xero's neither hides organisations nor empties lists")
  void an_answer_that_is_not_xeros() {
    for (var body : new String[] {"{}", "", "<html></html>", "\"ok\""}) {
      bed.answer("/connections", body);
      assertThatThrownBy(() -> bed.xero.organisations("a-1")).as(body).isInstanceOf(Passing.class);
      bed.answer("/api/Items", body);
      assertThatThrownBy(() -> read(ListName.PRODUCTS)).as(body).isInstanceOf(Passing.class);
    }
    bed.answer("/api/Items", "{\"Items\":[{\"ItemID\":\"1\",\"Code\":\"A\"}");
    assertThatThrownBy(() -> read(ListName.PRODUCTS)).isInstanceOf(Passing.class);
  }

  @Test
  @DisplayName("CLI-4 an organisation tells its name, country, currency and year end")
  void an_organisation_tells_of_itself() {
    bed.answer(
        "/api/Organisation",
        """
        {"Organisations":[{"OrganisationID":"t-1","Name":"Harbour Cafe Ltd","CountryCode":"GB",
          "BaseCurrency":"GBP","FinancialYearEndDay":29,"FinancialYearEndMonth":2}]}
        """);
    assertThat(bed.xero.describe("a-1", Organisation.named("t-1", "Harbour")))
        .isEqualTo(new Organisation("t-1", "Harbour Cafe Ltd", "GB", "GBP", "--02-29"));
    bed.answer("/api/Organisation", "{\"Organisations\":[{\"FinancialYearEndMonth\":13}]}");
    assertThat(bed.xero.describe("a-1", Organisation.named("t-1", "Harbour")))
        .isEqualTo(Organisation.named("t-1", "Harbour"));
    bed.server.verify(
        2,
        getRequestedFor(urlPathEqualTo("/api/Organisation"))
            .withHeader("xero-tenant-id", equalTo("t-1"))
            .withHeader("Accept", equalTo("application/json")));
  }

  @Test
  @DisplayName("INT-4 pages are read until Xero says it was the last, not until one is short")
  void pages_are_read_to_the_last() {
    for (var page = 1; page <= 3; page++) {
      bed.server.stubFor(
          get(urlPathEqualTo("/api/Contacts"))
              .withQueryParam("page", equalTo(String.valueOf(page)))
              .withQueryParam("pageSize", equalTo("2"))
              .withQueryParam("includeArchived", equalTo("true"))
              .willReturn(
                  okJson(
                      """
                      {"Contacts":[{"ContactID":"c%d","Name":"N","IsSupplier":true}],
                       "pagination":{"page":%d,"pageCount":3}}
                      """
                          .formatted(page, page))));
    }
    assertThat(read(ListName.SUPPLIERS))
        .extracting(ReferenceItem::externalId)
        .containsExactly("c1", "c2", "c3");
  }

  @Test
  @DisplayName("INT-4 where Xero does not count its pages, an empty one is the last")
  void pages_that_are_not_counted() {
    bed.answer("/api/Contacts", "{\"Contacts\":[]}");
    bed.server.stubFor(
        get(urlPathEqualTo("/api/Contacts"))
            .withQueryParam("page", equalTo("1"))
            .willReturn(okJson("{\"Contacts\":[{\"ContactID\":\"c1\",\"Name\":\"N\"}]}")));
    assertThat(read(ListName.CUSTOMERS)).hasSize(1);
  }

  @Test
  @DisplayName("INT-7 a 401 asks for a newer token, a 403 says that it is closed")
  void closed() {
    bed.answer("/api/Items", jsonResponse("{\"Title\":\"Unauthorized\"}", 401));
    assertThatThrownBy(() -> read(ListName.PRODUCTS)).isInstanceOf(NeedsRefresh.class);
    bed.answer("/api/Items", aResponse().withStatus(401)); // OAuth asks for no body
    assertThatThrownBy(() -> read(ListName.PRODUCTS)).isInstanceOf(NeedsRefresh.class);
    bed.answer("/api/Items", jsonResponse("{\"title\":\"Forbidden\"}", 403));
    assertThatThrownBy(() -> read(ListName.PRODUCTS)).isInstanceOf(Disconnected.class);
    bed.answer("/api/Items", aResponse().withStatus(403).withBody("<h1>Access Denied</h1>"));
    assertThatThrownBy(() -> read(ListName.PRODUCTS)).isInstanceOf(Passing.class);
    bed.answer("/api/Items", aResponse().withStatus(404).withBody("no such thing"));
    assertThatThrownBy(() -> read(ListName.PRODUCTS))
        .isInstanceOf(OurBug.class)
        .hasMessageNotContaining("no such thing");
  }

  @Test
  @DisplayName("INT-13 a 429 is a wait as long as it says, or a short one where it does not")
  void too_many_calls() {
    bed.answer("/api/Items", aResponse().withStatus(429).withHeader("Retry-After", "61"));
    assertWait(Duration.ofSeconds(61));
    bed.answer("/api/Items", aResponse().withStatus(429));
    assertWait(Duration.ofSeconds(10));
    bed.answer("/api/Items", aResponse().withStatus(429).withHeader("Retry-After", "soon"));
    assertWait(Duration.ofSeconds(10));
    bed.answer("/api/Items", aResponse().withStatus(429).withHeader("Retry-After", "99999999"));
    assertWait(Duration.ofHours(25));
    bed.answer("/api/Items", aResponse().withStatus(429).withHeader("Retry-After", "-1"));
    assertWait(Duration.ofSeconds(1));
  }

  @Test
  @DisplayName("INT-13 a 429 about all calls of our app stops those about every organisation")
  void too_many_calls_of_the_app() {
    bed.answer(
        "/api/Items",
        aResponse()
            .withStatus(429)
            .withHeader("X-Rate-Limit-Problem", "AppMinute")
            .withHeader("Retry-After", "61"));
    assertWait(Duration.ofSeconds(61));
    bed.answer("/api/Items", "{\"Items\": []}");
    assertWait(Duration.ofSeconds(61));
  }

  // Of another organisation each time: who was told to wait is not even asked.
  private void assertWait(Duration length) {
    var organisation = "t-" + waits.incrementAndGet();
    assertThatThrownBy(
            () -> bed.xero.read("a-1", organisation, ListName.PRODUCTS, null, item -> {}))
        .isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.length()).isEqualTo(length));
  }

  @Test
  @DisplayName("INT-13 a read that fails once is read again")
  void a_read_that_fails_once() {
    bed.server.stubFor(
        get(urlPathEqualTo("/api/Items"))
            .inScenario("once")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("well")
            .willReturn(aResponse().withStatus(500)));
    bed.server.stubFor(
        get(urlPathEqualTo("/api/Items"))
            .inScenario("once")
            .whenScenarioStateIs("well")
            .willReturn(okJson("{\"Items\":[{\"ItemID\":\"1\",\"Code\":\"A\"}]}")));
    assertThat(read(ListName.PRODUCTS)).hasSize(1);
  }

  @Test
  @DisplayName("INT-13 calls about one organisation keep its pace, others do not wait for it")
  void calls_keep_the_pace() throws InterruptedException {
    try (var slow = new XeroTestBed(1, Duration.ofSeconds(20), Duration.ofSeconds(30))) {
      slow.answer("/api/Items", "{\"Items\":[]}");
      slow.answer("/connections", "[]");
      slow.xero.read("a-1", "t-1", ListName.PRODUCTS, null, item -> {});
      var second =
          Thread.ofVirtual()
              .start(
                  new FutureTask<>(
                      () -> slow.xero.read("a-1", "t-1", ListName.PRODUCTS, null, item -> {})));
      // Only at a pace is there a wait that has an end: for an answer there is none.
      await().until(() -> second.getState() == Thread.State.TIMED_WAITING);
      slow.xero.read("a-1", "t-2", ListName.PRODUCTS, null, item -> {});
      for (var i = 0; i < 3; i++) {
        slow.xero.organisations("a-1");
      }
      slow.server.verify(
          1,
          getRequestedFor(urlPathEqualTo("/api/Items"))
              .withHeader("xero-tenant-id", equalTo("t-1")));
      second.interrupt();
      second.join();
    }
  }

  @Test
  @DisplayName("INT-13 an answer that trickles for ever has an end")
  void an_answer_that_trickles() {
    try (var trickling =
        new XeroTestBed(1000, Duration.ofSeconds(1), /* body */ Duration.ofSeconds(1))) {
      trickling.answer(
          "/api/Items",
          aResponse()
              .withHeader("Content-Type", "application/json")
              .withBody("{\"Items\":[" + " ".repeat(20_000) + "]}")
              // Whoever read it to its end would find it good. Until then the server cannot stop.
              .withChunkedDribbleDelay(20, 5_000));
      assertThatThrownBy(
              () -> trickling.xero.read("a-1", "t-1", ListName.PRODUCTS, null, item -> {}))
          .isInstanceOf(Passing.class);
    }
  }
}
