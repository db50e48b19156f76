package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Software;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SoftwareOverHttpTest extends IntegrationServiceTest {

  private static JsonNode xero(Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().path("items").size()).isEqualTo(Software.values().length);
    return answer.body().path("items").values().stream()
        .filter(one -> one.path("software").asString().equals("XERO"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("INT-12 what each software can do is told to everybody who is signed in")
  void told_to_everybody_who_is_signed_in() {
    var desk = desk();
    var user = tokens.clientBearer(UUID.randomUUID().toString(), "zoe", "BUSINESS_USER");
    for (var bearer : new String[] {desk.admin(), desk.colleague("stan"), user}) {
      var xero = xero(desk.get(bearer, "/api/software"));
      assertThat(xero.path("setUp").asBoolean()).isTrue();
      assertThat(xero.path("health").asBoolean()).isTrue();
      assertThat(xero.path("commerce").asBoolean()).isTrue();
      assertThat(xero.path("bankMatch").asBoolean()).isTrue();
      assertThat(xero.at("/destinations/costs/0").asString()).isEqualTo("BILL_DRAFT");
      assertThat(xero.path("reach").asString()).isEqualTo("MANY");
    }
  }

  @Test
  @DisplayName("INT-12 what each software can do is said to other services")
  void said_to_other_services() {
    for (var one : Software.values()) {
      Awaitility.await("said of " + one)
          .until(() -> !topics.about(Desk.TOPIC, "software/" + one).isEmpty());
    }
  }

  @Test
  @DisplayName("INT-5 what each of the five offers: bank match Xero and Sage alone")
  void what_each_of_the_five_offers() {
    var desk = desk();
    var items = desk.get(desk.admin(), "/api/software").body().path("items").values();
    assertThat(items.stream().map(SoftwareOverHttpTest::inShort))
        .containsExactly(
            "XERO MANY bankMatch health commerce"
                + " BILL_DRAFT BILL_AWAITING_APPROVAL BILL_AWAITING_PAYMENT SPEND_MONEY"
                + " | INVOICE_DRAFT INVOICE_AWAITING_APPROVAL INVOICE_AWAITING_PAYMENT"
                + " RECEIVE_MONEY"
                + " | BILL_DRAFT BILL_AWAITING_APPROVAL BILL_AWAITING_PAYMENT SPEND_MONEY",
            "QUICKBOOKS ONE health commerce"
                + " BILL EXPENSE | INVOICE SALES_RECEIPT | BILL EXPENSE",
            "SAGE MANY bankMatch commerce"
                + " PURCHASE_INVOICE OTHER_PAYMENT"
                + " | SALES_INVOICE_DRAFT SALES_INVOICE OTHER_RECEIPT"
                + " | PURCHASE_INVOICE OTHER_PAYMENT",
            "FREEAGENT ONE BILL | INVOICE_DRAFT INVOICE_SENT | EXPENSE BILL",
            "KASHFLOW ONE PURCHASE | INVOICE | PURCHASE");
  }

  private static String inShort(JsonNode software) {
    var can =
        Stream.of("bankMatch", "health", "commerce")
            .filter(one -> software.path(one).asBoolean())
            .map(one -> one + " ")
            .collect(Collectors.joining());
    var destinations =
        Stream.of("costs", "sales", "expenseClaims")
            .map(kind -> software.path("destinations").path(kind).values().stream())
            .map(names -> names.map(JsonNode::asString).collect(Collectors.joining(" ")))
            .collect(Collectors.joining(" | "));
    return software.path("software").asString()
        + " "
        + software.path("reach").asString()
        + " "
        + can
        + destinations;
  }
}
