package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TaxWhileAddingTest extends ClientServiceTest {

  private static final Map<String, String> TRADE =
      Map.of("kind", "SOLE_TRADE", "accountingMethod", "CASH", "periodType", "STANDARD");

  @Test
  @DisplayName("CLI-12 a client marked self-employed has its list, and is told with it")
  void a_marked_client_is_told_with_its_list() {
    var desk = desk().opened("CA", 5);
    var added = desk.post(Desk.business("Solo", Map.of("selfEmployed", true)), null);
    assertThat(added.status()).isEqualTo(201);
    var mark = added.body().get("selfEmployed");
    assertThat(mark.at("/categoryList/form").asString()).isEqualTo("CA_T2125");
    assertThat(mark.at("/taxSummaryExport/sales").asBoolean()).isTrue();
    var subject = "client/" + added.body().get("id").asString();
    Awaitility.await().until(() -> topics.about("clientele.client", subject).size() == 1);
    var told = topics.about("clientele.client", subject).getFirst().state(JsonNode.class);
    assertThat(told.get("selfEmployed")).isEqualTo(mark);
    assertThat(desk.add("Other").body().get("selfEmployed").isNull()).isTrue();
  }

  @Test
  @DisplayName("CLI-12 the mark is refused to UK clients, and beside a connection")
  void the_mark_is_refused() {
    var uk = desk().opened("UK", 5).post(Desk.business("No", Map.of("selfEmployed", true)), null);
    assertThat(uk.codes()).containsExactly("SELF_EMPLOYED_MARK_NOT_OPEN");
    assertThat(uk.fields()).containsExactly("selfEmployed");
    var both = Map.of("selfEmployed", true, "connection", "d1");
    assertThat(desk().opened("US", 5).post(Desk.business("No", both), null).codes())
        .containsExactly("CONNECTION_DRAFT_UNKNOWN", "SELF_EMPLOYED_MARK_CONNECTED");
  }

  @Test
  @DisplayName("CLI-13 a UK self-employed client needs income sources, and keeps them")
  void a_self_employed_client_needs_income_sources() {
    var desk = desk().opened("UK", 5);
    var property =
        Map.of("kind", "PROPERTY", "accountingMethod", "ACCRUALS", "periodType", "CALENDAR");
    var added = desk.post(solo(List.of(TRADE, property)), null);
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.body().at("/incomeSources/1/kind").asString()).isEqualTo("PROPERTY");
    assertThat(added.body().at("/incomeSources/1/periodType").asString()).isEqualTo("CALENDAR");
    assertThat(desk.post(solo(List.of()), null).codes()).containsExactly("INCOME_SOURCES_REQUIRED");
    assertThat(desk.post(solo(Collections.nCopies(21, TRADE)), null).codes())
        .containsExactly("INCOME_SOURCES_TOO_MANY");
    var business = Desk.business("No", Map.of("incomeSources", List.of(TRADE)));
    assertThat(desk.post(business, null).codes()).containsExactly("INCOME_SOURCES_NOT_OPEN");
  }

  @Test
  @DisplayName("GTW-2 what is no income source is named field by field, with the rest")
  void what_is_no_income_source_is_named() {
    var desk = desk().opened("UK", 5);
    var broken = Map.of("kind", "LOTTERY", "surprise", 1);
    var body =
        Desk.business("No", Map.of("incomeSources", List.of(TRADE, broken), "selfEmployed", "yes"));
    assertThat(desk.post(body, null).fields())
        .containsExactlyInAnyOrder(
            "incomeSources[1].surprise",
            "incomeSources[1].kind",
            "incomeSources[1].accountingMethod",
            "incomeSources[1].periodType",
            "selfEmployed");
  }

  @Test
  @DisplayName("CLI-13 the options say for which kind sources are wanted, and what they may be")
  void the_options_say_what_sources_may_be() {
    var options = desk().opened("UK", 5).get("/onboarding-options").body();
    var sources = options.get("incomeSources");
    assertThat(sources.get("forKind").asString()).isEqualTo("SELF_EMPLOYED");
    assertThat(sources.get("kinds").toString()).isEqualTo("[\"SOLE_TRADE\",\"PROPERTY\"]");
    assertThat(sources.get("accountingMethods").toString()).isEqualTo("[\"CASH\",\"ACCRUALS\"]");
    assertThat(sources.get("periodTypes").toString()).isEqualTo("[\"STANDARD\",\"CALENDAR\"]");
    assertThat(options.get("selfEmployed").isNull()).isTrue();
  }

  @Test
  @DisplayName("CLI-12 the options say which list a client marked self-employed gets")
  void the_options_say_which_list() {
    var options = desk().opened("US", 5).get("/onboarding-options").body();
    var list = options.at("/selfEmployed/categoryList");
    assertThat(list.get("form").asString()).isEqualTo("US_SCHEDULE_C");
    assertThat(list.get("year").asInt()).isEqualTo(2025);
    assertThat(options.get("incomeSources").isNull()).isTrue();
    assertThat(options.at("/access/teams").asBoolean()).isFalse();
    assertThat(options.get("extractDomain").asString()).isEqualTo("extract.clientele.example");
  }

  private static String solo(List<?> sources) {
    return Desk.business("Solo", Map.of("kind", "SELF_EMPLOYED", "incomeSources", sources));
  }
}
