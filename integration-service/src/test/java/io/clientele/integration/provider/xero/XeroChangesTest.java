package io.clientele.integration.provider.xero;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ListRead;
import io.clientele.integration.provider.ProviderFault.Disconnected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class XeroChangesTest {

  private final XeroTestBed bed = new XeroTestBed();

  @AfterEach
  void close() {
    bed.close();
  }

  @Test
  @DisplayName("INT-4 what has changed is asked for by the time of Xero's last answer, less 5 min")
  void what_has_changed() {
    bed.answer(
        "/api/Contacts",
        aResponse()
            .withHeader("Date", "Tue, 24 Nov 2026 09:05:00 GMT")
            .withBody("{\"Contacts\":[]}"));
    var whole = bed.xero.read("a-1", "t-1", ListName.SUPPLIERS, null, item -> {});
    assertThat(whole).isEqualTo(ListRead.all(XeroTestBed.NOW));
    bed.answer("/api/Contacts", aResponse().withStatus(304));
    assertThat(bed.xero.read("a-1", "t-1", ListName.SUPPLIERS, whole.asOf(), item -> {}).whole())
        .isFalse();
    bed.server.verify(
        1,
        getRequestedFor(urlPathEqualTo("/api/Contacts"))
            .withHeader("If-Modified-Since", equalTo("2026-11-24T09:00:00")));
    // Xero does not say what has changed of these.
    bed.answer("/api/TaxRates", "{\"TaxRates\":[]}");
    assertThat(bed.xero.read("a-1", "t-1", ListName.TAX_RATES, whole.asOf(), item -> {}))
        .isEqualTo(ListRead.all());
  }

  @Test
  @DisplayName("INT-5a one organisation is given back by the id of Xero's connection to it")
  void one_organisation_is_given_back() {
    bed.answer(
        "/connections",
        "[{\"id\":\"c1\",\"tenantId\":\"t-1\"},{\"id\":\"c2\",\"tenantId\":\"t-2\"}]");
    bed.answer("/connections/c2", aResponse().withStatus(204));
    bed.xero.release("a-1", "t-2");
    bed.xero.release("a-1", "t-9");
    bed.server.verify(1, deleteRequestedFor(urlPathEqualTo("/connections/c2")));
    bed.server.verify(0, deleteRequestedFor(urlPathEqualTo("/connections/c1")));
    bed.answer("/connections/c2", aResponse().withStatus(404));
    assertThatCode(() -> bed.xero.release("a-1", "t-2")).doesNotThrowAnyException();
    bed.answer("/connections/c2", jsonResponse("{}", 403));
    assertThatThrownBy(() -> bed.xero.release("a-1", "t-2")).isInstanceOf(Disconnected.class);
  }
}
