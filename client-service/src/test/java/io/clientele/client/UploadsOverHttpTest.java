package io.clientele.client;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.export.SheetReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UploadsOverHttpTest extends ClientServiceTest {

  private static final String CLIENTS = "/client-uploads";
  private static final String CODES = "/practice-code-uploads";

  @Test
  @DisplayName(
      "BLK-3 a plan adds nobody, what was planned is added, and the same file adds no more")
  void what_was_planned_is_added() {
    var desk = desk().opened("UK", 5);
    var file = clients(desk, IntStream.range(0, 7).mapToObj(i -> "Bakery " + i));
    var planned = planned(desk, CLIENTS, file);
    assertThat(counts(planned, "/plan")).isEqualTo("5 0 2");
    assertThat(desk.get("/clients").names()).isEmpty();
    assertThat(desk.get("/onboarding-options").body().at("/bundle/used").asInt())
        .as("its slots are reserved")
        .isEqualTo(5);
    var done = applied(desk, planned);
    assertThat(counts(done, "/outcome")).isEqualTo("5 0 2");
    assertThat(desk.get("/clients").names()).hasSize(5).startsWith("Bakery 0").endsWith("Bakery 4");
    var refused = desk.get(here(desk, done, "rows") + "?effect=REFUSED").body();
    assertThat(refused.at("/items").values()).hasSize(2);
    assertThat(refused.at("/items/0").toString()).contains("BUNDLE_FULL", "Bakery 5");
    assertThat(SheetReader.rows(desk.get(here(desk, done, "file")).response().body())).hasSize(8);
    assertThat(counts(planned(desk, CLIENTS, file), "/plan")).isEqualTo("0 5 2");
  }

  @Test
  @DisplayName("BEY-1 a plan is not applied once facts have changed, and planned again it is")
  void a_plan_is_not_applied_once_facts_have_changed() {
    var desk = desk().opened("UK", 9);
    var planned = planned(desk, CLIENTS, clients(desk, Stream.of("Inn", "Mill")));
    desk.post(Desk.business("Other", Map.of("practiceCode", "INN")), null);
    var failed = awaited(desk, said(desk, planned), "FAILED");
    assertThat(failed.at("/problem/code").asString()).isEqualTo("FACTS_CHANGED");
    assertThat(desk.get("/clients").names()).containsExactly("Other");
    var again = desk.command(here(desk, failed, "plan"));
    assertThat(again.status()).isEqualTo(202);
    var second = awaited(desk, again.body(), "PLANNED");
    assertThat(counts(second, "/plan")).isEqualTo("1 0 1");
    assertThat(token(second)).isNotEqualTo(token(planned));
    assertThat(counts(applied(desk, second), "/outcome")).isEqualTo("1 0 1");
    assertThat(desk.get("/clients").names()).containsExactly("Mill", "Other");
  }

  @Test
  @DisplayName("BLK-2 a file of another template is refused with every column that does not fit")
  void a_file_of_another_template() {
    var desk = desk().opened("UK", 5);
    var header = clients(desk, Stream.of()).strip();
    var other =
        header
            .replace("Industry", "Colour")
            .replace("Business name,Practice code", "Practice code,Business name");
    var refused = desk.upload(CLIENTS, other.getBytes(UTF_8));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body().get("rule").asString()).isEqualTo("BLK-2");
    assertThat(refused.response().body()).contains("Industry", "Colour", "Practice code");
    assertThat(desk.get(CLIENTS).body().get("items").values()).isEmpty();
  }

  @Test
  @DisplayName("BLK-4 what is no CSV file is refused by name, and nothing is kept of it")
  void what_is_no_csv_file() {
    var desk = desk().opened("UK", 5);
    var text = clients(desk, Stream.of("Inn"));
    assertThat(desk.upload(CLIENTS, text.getBytes(UTF_16)).codes()).containsExactly("UTF_16");
    assertThat(desk.upload(CLIENTS, ("PK\u0003\u0004" + text).getBytes(UTF_8)).codes())
        .containsExactly("NOT_A_CSV_FILE");
    assertThat(desk.upload(CLIENTS, new byte[0]).codes()).containsExactly("EMPTY_FILE");
    assertThat(desk.get(CLIENTS).body().get("items").values()).isEmpty();
  }

  @Test
  @DisplayName("COD-2 a file that turns the codes of three clients round does so, row by row")
  void a_file_that_turns_codes_round() {
    var desk = desk().opened("UK", 5);
    for (var name : List.of("Ann", "Ben", "Cid")) {
      desk.post(Desk.business(name, Map.of("practiceCode", "0" + name)), null);
    }
    var planned =
        planned(
            desk, CODES, "client;practiceCode\r\nAnn;0BEN\r\nBen;0Cid\r\nCid;0Ann\r\nDan;X\r\n");
    assertThat(counts(planned, "/plan")).isEqualTo("3 0 1");
    assertThat(counts(applied(desk, planned), "/outcome")).isEqualTo("3 0 1");
    // The list hears of it, row by row, a moment later.
    Awaitility.await("the list")
        .untilAsserted(
            () ->
                assertThat(desk.get("/clients").body().at("/items").values())
                    .extracting(row -> row.get("practiceCode").asString())
                    .containsExactly("0BEN", "0Cid", "0Ann"));
  }

  /** A file of the practice's template with these businesses, each under a code like its name. */
  private static String clients(Desk desk, Stream<String> names) {
    var columns = desk.get(CLIENTS + "/template").body().get("columns").values();
    var header = columns.stream().map(one -> one.get("title").asString());
    var rows =
        names.map(
            name -> {
              var cells =
                  Map.of(
                      "businessName",
                      name,
                      "practiceCode",
                      name,
                      "kind",
                      "BUSINESS",
                      "invitation",
                      "SKIP");
              return columns.stream()
                  .map(one -> cells.getOrDefault(one.get("name").asString(), ""));
            });
    return Stream.concat(Stream.of(header), rows)
        .map(cells -> cells.collect(Collectors.joining(",")) + "\r\n")
        .collect(Collectors.joining());
  }

  private static JsonNode planned(Desk desk, String path, String file) {
    var taken = desk.upload(path, file.getBytes(UTF_8));
    assertThat(taken.status()).as(taken.response().body()).isEqualTo(202);
    return awaited(desk, taken.body(), "PLANNED");
  }

  private static JsonNode applied(Desk desk, JsonNode planned) {
    return awaited(desk, said(desk, planned), "APPLIED");
  }

  /** What is answered to a yes to the plan. */
  private static JsonNode said(Desk desk, JsonNode planned) {
    var yes = "{\"planToken\":\"" + token(planned) + "\"}";
    var taken = desk.post(here(desk, planned, "application"), desk.admin(), yes, null);
    assertThat(taken.status()).as(taken.response().body()).isEqualTo(202);
    return taken.body();
  }

  private static String token(JsonNode planned) {
    return planned.at("/plan/token").asString();
  }

  private static JsonNode awaited(Desk desk, JsonNode shown, String status) {
    var place = here(desk, shown, "self");
    Awaitility.await(status)
        .until(() -> desk.get(place).body().get("status").asString().equals(status));
    return desk.get(place).body();
  }

  /** A link, below the practice. */
  private static String here(Desk desk, JsonNode shown, String link) {
    return shown.at("/links/" + link).asString().replace("/api/practices/" + desk.practice, "");
  }

  private static String counts(JsonNode shown, String where) {
    return Stream.of(where.equals("/plan") ? "change" : "changed", "unchanged", "refused")
        .map(effect -> shown.at(where + "/" + effect).asString())
        .collect(Collectors.joining(" "));
  }
}
