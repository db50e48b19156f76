package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.export.SheetReader;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class UploadTemplateOverHttpTest extends ClientServiceTest {

  private static final String TEMPLATE = "/client-uploads/template";

  @ParameterizedTest(name = "{0}")
  @CsvSource({"UK, 15", "US, 12", "CA, 12"})
  @DisplayName("BLK-2 the template of a practice's region is shown, and is the file that is got")
  void the_template_is_shown_and_got(String region, int columns) {
    var desk = desk().opened(region, 5);
    var shown = desk.get(TEMPLATE);
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.body().get("region").asString()).isEqualTo(region);
    assertThat(shown.body().get("columns")).hasSize(columns);
    var file = desk.get(TEMPLATE + ".csv");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"clients-" + region.toLowerCase(Locale.ROOT) + ".csv\"");
    assertThat(file.response().body()).startsWith("\uFEFF");
    assertThat(SheetReader.rows(file.response().body()))
        .extracting(CSVRecord::toList)
        .containsExactly(
            texts(shown, "title"),
            texts(shown, "instruction"),
            texts(shown, "allowed"),
            texts(shown, "example"));
  }

  @Test
  @DisplayName("BLK-2 a column is shown with all a front end needs to explain it")
  void a_column_is_shown() {
    var kind = desk().opened("UK", 5).get(TEMPLATE).body().at("/columns/2");
    assertThat(kind.toString())
        .isEqualTo(
            "{\"name\":\"kind\",\"title\":\"Kind\",\"required\":true,"
                + "\"instruction\":\"Required. What kind of client it is.\","
                + "\"allowed\":\"BUSINESS or SELF_EMPLOYED\","
                + "\"allowedValues\":[\"BUSINESS\",\"SELF_EMPLOYED\"],"
                + "\"example\":\"SELF_EMPLOYED\"}");
  }

  @Test
  @DisplayName(
      "BLK-1 who is at no partner, or may not add clients, gets no template and is told why")
  void who_may_not_upload_gets_no_template() {
    var desk = desk().partner(null).opened("US", 5);
    for (var path : List.of(TEMPLATE, TEMPLATE + ".csv")) {
      var refused = desk.get(desk.colleague("stan"), path);
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
      assertThat(refused.codes()).containsExactly("PARTNER_REQUIRED", "PERMISSION_MISSING");
      assertThat(refused.body().get("rule").asString()).isEqualTo("BLK-1");
    }
  }

  private static List<String> texts(Answer shown, String field) {
    return shown.body().get("columns").values().stream()
        .map((JsonNode column) -> column.get(field).asString())
        .toList();
  }
}
