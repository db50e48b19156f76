package io.clientele.integration.provider.freeagent;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.ReferenceItem;
import io.clientele.integration.provider.ReferenceItem.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FreeAgentTaxRatesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private static JsonNode period(String from, String rates) {
    return json(
        """
        {"sales_tax_name":"GST","sales_tax_registration_status":"Registered",%s,
         "effective_date":"%s"}"""
            .formatted(rates, from));
  }

  private static List<String> keys(List<ReferenceItem> rates) {
    return rates.stream().map(ReferenceItem::externalId).toList();
  }

  @Test
  @DisplayName("INT-4 a company registered for VAT has five rates, and what to write for each")
  void registered() {
    var rates =
        FreeAgentTaxRates.british(
            json(
                """
                {"type":"UkLimitedCompany","sales_tax_registration_status":"Registered",
                 "sales_tax_rates":["20.0","5.0","0.0"]}"""));
    assertThat(keys(rates))
        .containsExactly("standard", "reduced", "zero", "exempt", "out_of_scope");
    assertThat(rates.getFirst())
        .isEqualTo(
            new ReferenceItem(
                "standard",
                null,
                "Standard rate",
                "BOTH",
                Status.ACTIVE,
                Map.of("rate", 20.0, "salesTaxRate", "20.0", "vatStatus", "standard")));
    assertThat(rates.get(3).extra()).containsOnly(Map.entry("salesTaxStatus", "EXEMPT"));
    assertThat(rates.getLast().extra())
        .containsOnly(
            Map.entry("salesTaxStatus", "OUT_OF_SCOPE"), Map.entry("vatStatus", "out_of_scope"));
  }

  @Test
  @DisplayName("INT-4 the rates are those the company tells, in whatever form, or the country's")
  void told_rates() {
    for (var told : List.of("[21, 6, 0]", "[\"6\",\"21\"]", "[21.0, \"6.0\", null]")) {
      var rates = FreeAgentTaxRates.british(registered(told));
      assertThat(rates.get(0).extra().get("salesTaxRate")).asString().as(told).startsWith("21");
      assertThat(rates.get(1).extra().get("salesTaxRate")).asString().as(told).startsWith("6");
    }
    for (var strange : List.of("[]", "null", "\"20\"", "[{\"rate\":20}]", "[\"twenty\"]")) {
      var rates = FreeAgentTaxRates.british(registered(strange));
      assertThat(rates.get(0).extra()).as(strange).containsEntry("salesTaxRate", "20.0");
      assertThat(rates.get(1).extra()).as(strange).containsEntry("salesTaxRate", "5.0");
    }
  }

  private static JsonNode registered(String rates) {
    return json(
        "{\"sales_tax_registration_status\":\"Registered\",\"sales_tax_rates\":" + rates + "}");
  }

  @Test
  @DisplayName("INT-4 a company that is not registered is outside of the scope, whatever it sells")
  void not_registered() {
    assertThat(
            keys(
                FreeAgentTaxRates.british(
                    json("{\"sales_tax_registration_status\":\"Not Registered\"}"))))
        .containsExactly("out_of_scope");
    assertThat(keys(FreeAgentTaxRates.british(json("{}")))).containsExactly("out_of_scope");
  }

  @Test
  @DisplayName("INT-4 a company elsewhere has the rates of its latest period that has begun")
  void elsewhere() {
    var rates =
        FreeAgentTaxRates.elsewhere(
            List.of(
                period("2024-01-01", "\"sales_tax_rate_1\":\"8.25\",\"sales_tax_rate_2\":\"4.0\""),
                period("2020-01-01", "\"sales_tax_rate_1\":\"7.0\""),
                period("2027-01-01", "\"sales_tax_rate_1\":\"9.0\""),
                period("someday", "\"sales_tax_rate_1\":\"1.0\"")),
            TODAY);
    assertThat(keys(rates)).containsExactly("rate_1", "rate_2", "out_of_scope");
    assertThat(rates.getFirst().name()).isEqualTo("GST 8.25%");
    assertThat(rates.getFirst().extra()).containsEntry("salesTaxRate", "8.25");
    assertThat(rates.getLast().name()).isEqualTo("Outside of the scope of GST");
    assertThat(keys(FreeAgentTaxRates.elsewhere(List.of(), TODAY))).containsExactly("out_of_scope");
  }

  @Test
  @DisplayName("INT-4 only companies of the United Kingdom have its rates")
  void british() {
    assertThat(FreeAgentTaxRates.isBritish(json("{\"type\":\"UkSoleTrader\"}"))).isTrue();
    assertThat(FreeAgentTaxRates.isBritish(json("{\"type\":\"UniversalCompany\"}"))).isFalse();
    assertThat(FreeAgentTaxRates.isBritish(json("{\"type\":\"UsLimitedCompany\"}"))).isFalse();
  }
}
