package io.clientele.integration.provider.quickbooks;

import static io.clientele.integration.provider.quickbooks.QuickBooksTestBed.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ListRead;
import io.clientele.integration.provider.ProviderFault.ListClosed;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuickBooksPagesTest {

  private static final String NOT_SUPPORTED =
      """
      {"Fault":{"Error":[{"Message":"Feature Not Supported Error","Detail":"no","code":"5030"}],
       "type":"ValidationFault"},"time":"2026-03-02T01:31:00.000-08:00"}
      """;

  private final QuickBooksTestBed bed = new QuickBooksTestBed();

  @AfterEach
  void close() {
    bed.close();
  }

  private void rows(String entity, String response) {
    bed.rows("from " + entity, response);
  }

  @Test
  @DisplayName("INT-4 the list of projects is closed only to a company that has none of any kind")
  void an_edition_without_classes() {
    bed.rows("from Class", json(400, NOT_SUPPORTED));
    bed.rows("from Department", json(400, NOT_SUPPORTED));
    rows("Customer", "{}");
    assertThatThrownBy(() -> bed.read(ListName.PROJECTS)).isInstanceOf(ListClosed.class);
    rows(
        "Customer",
        "{\"Customer\":[{\"Id\":\"61\",\"FullyQualifiedName\":\"Refit\",\"Job\":true}]}");
    assertThat(bed.read(ListName.PROJECTS)).hasSize(1);
    rows("Customer", "{}");
    rows("Department", "{}");
    assertThat(bed.read(ListName.PROJECTS)).isEmpty();
  }

  @Test
  @DisplayName("INT-4 pages follow each other by what came, and end with a short or an empty one")
  void pages() {
    try (var small = new QuickBooksTestBed(2)) {
      small.rows("startposition 1 ", "{\"Vendor\":[{\"Id\":\"1\"},{\"Id\":\"2\"}]}");
      small.rows("startposition 3 ", "{\"Vendor\":[{\"Id\":\"3\"},{\"Id\":\"4\"}]}");
      small.rows("startposition 5 ", "{}");
      assertThat(small.read(ListName.SUPPLIERS)).hasSize(4);
      assertThat(small.selects())
          .hasSize(3)
          .first()
          .isEqualTo(
              "select * from Vendor where Active in (true, false) orderby Id startposition 1 maxresults 2");
      small.rows("startposition 3 ", "{\"Vendor\":[{\"Id\":\"3\"}]}");
      assertThat(small.read(ListName.SUPPLIERS)).hasSize(3);
      assertThat(small.selects()).hasSize(5);
    }
  }

  @Test
  @DisplayName("INT-4 changes are asked for by QuickBooks' own time, less five minutes")
  void changes() {
    var asOf = Instant.parse("2026-03-02T09:26:00Z");
    rows("Vendor", "{\"Vendor\":[{\"Id\":\"1\"}]}");
    assertThat(bed.readSince(ListName.SUPPLIERS, null)).isEqualTo(ListRead.all(asOf));
    assertThat(bed.readSince(ListName.SUPPLIERS, Instant.parse("2026-03-01T00:00:00.123Z")))
        .isEqualTo(ListRead.changes(asOf));
    assertThat(bed.selects().getLast())
        .contains(
            "Active in (true, false) and MetaData.LastUpdatedTime > '2026-03-01T00:00:00-00:00'");
    rows("Tax", "{}");
    assertThat(bed.readSince(ListName.TAX_RATES, asOf)).isEqualTo(ListRead.all());
    bed.rows("from Vendor", json(200, "{\"QueryResponse\":{}}"));
    bed.rows("startposition", json(200, "{\"QueryResponse\":{},\"time\":\"soon\"}"));
    assertThat(bed.readSince(ListName.SUPPLIERS, null)).isEqualTo(ListRead.all());
  }
}
