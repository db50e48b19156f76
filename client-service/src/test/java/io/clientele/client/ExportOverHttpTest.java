package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.practice.Colleagues;
import io.clientele.client.roster.export.SheetReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

class ExportOverHttpTest extends ClientServiceTest {

  private static final String EXPORTS = "/client-list-exports";
  private static final int MANY = 2000;

  @Autowired Colleagues colleagues;
  @Autowired MongoDatabaseFactory database;

  /** A practice whose admin, and this colleague, were heard of. */
  private Desk staffed(String colleague) {
    var desk = desk().opened("US", 10);
    var elsewhere = elsewhere();
    elsewhere.login(desk.admin, desk.practice, "PRACTICE_ADMIN");
    elsewhere.login(colleague, desk.practice, "STANDARD");
    var both = List.of(desk.admin, colleague);
    Awaitility.await("colleagues").until(() -> colleagues.roles(both, desk.practice).size() == 2);
    return desk;
  }

  private Desk staffed() {
    return staffed(UUID.randomUUID().toString());
  }

  /** The export that was asked for, when it is done. */
  private static Answer done(Desk desk, String bearer, Answer asked) {
    assertThat(asked.status()).as(asked.response().body()).isEqualTo(202);
    var place = EXPORTS + "/" + asked.body().get("id").asString();
    assertThat(asked.header("Location")).isEqualTo("/api/practices/" + desk.practice + place);
    Awaitility.await("the export")
        .until(() -> desk.get(bearer, place).body().get("status").asString().equals("DONE"));
    return desk.get(bearer, place);
  }

  private static Answer file(Desk desk, String bearer, Answer done) {
    return desk.get(bearer, EXPORTS + "/" + done.body().get("id").asString() + "/file");
  }

  /** The names in the file that is made of this query. */
  private static List<String> exported(Desk desk, String bearer, String query) {
    var done = done(desk, bearer, desk.command(bearer, EXPORTS + query, null));
    return SheetReader.column(file(desk, bearer, done).response().body(), "Name");
  }

  @Test
  @DisplayName("LST-6 an export has what the list has, in the same filter and order")
  void what_the_list_has() {
    var desk = staffed();
    for (var name : List.of("The Old Bakery", "Café Oldenburg", "Bakers & Sons", "Zebra")) {
      desk.add(name);
    }
    var second = desk.get("/clients?sort=createdAt").body().at("/items/1/createdAt").asString();
    for (var query :
        List.of(
            "?sort=-name",
            "?sort=-createdAt",
            "?createdAt=" + second + "..",
            "?search=old",
            "?search=bak&kind=BUSINESS",
            "?kind=SELF_EMPLOYED")) {
      assertThat(exported(desk, desk.admin(), query))
          .as(query)
          .isEqualTo(desk.get("/clients" + query).names());
    }
    assertThat(desk.get("/clients?sort=-name").names()).hasSize(4).startsWith("Zebra");
    assertThat(desk.get("/clients?sort=-createdAt").names()).endsWith("The Old Bakery");
    assertThat(desk.get("/clients?createdAt=" + second + "..").names())
        .containsExactly("Café Oldenburg", "Bakers & Sons", "Zebra");
    var bad = desk.command(EXPORTS + "?kind=BAKERY");
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.fields()).containsExactly("kind");
  }

  @Test
  @DisplayName("LST-4 a colleague's export has what they see, and nobody else gets it")
  void a_colleagues_export() {
    var login = UUID.randomUUID().toString();
    var desk = staffed(login);
    var stan = desk.colleague(login, "ADD_CLIENT_ACCOUNTS");
    desk.add("Of the admin");
    desk.post(stan, Desk.business("Of Stan"), null);
    var done = done(desk, stan, desk.command(stan, EXPORTS, null));
    assertThat(SheetReader.column(file(desk, stan, done).response().body(), "Name"))
        .containsExactly("Of Stan");

    var missing = file(desk, desk.admin(), done);
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.codes()).containsExactly("EXPORT_NOT_FOUND");
    var place = EXPORTS + "/" + done.body().get("id").asString();
    assertThat(desk.get(place).status()).isEqualTo(404);
    assertThat(desk.get(EXPORTS).body().get("items")).isEmpty();
    assertThat(desk.get(stan, EXPORTS).body().at("/items/0")).isEqualTo(done.body());
    assertThat(exported(desk, desk.admin(), "")).containsExactly("Of Stan", "Of the admin");
  }

  @Test
  @DisplayName("LST-6 an export is a job with progress, and a dated CSV to download")
  void a_job_and_a_file() {
    var desk = staffed();
    desk.add("=HYPERLINK(\"http://evil.example\")");
    var asked = desk.command(EXPORTS);
    assertThat(asked.body().get("status").asString()).isEqualTo("QUEUED");
    assertThat(asked.body().at("/progress/done").asInt()).isZero();
    assertThat(asked.body().at("/progress/total").isNull()).isTrue();
    assertThat(asked.body().get("result").isNull()).isTrue();

    var done = done(desk, desk.admin(), asked).body();
    assertThat(done.at("/progress/done").asInt()).isEqualTo(1);
    assertThat(done.at("/progress/total").asInt()).isEqualTo(1);
    assertThat(done.at("/result/rows").asInt()).isEqualTo(1);
    var file = desk.get(EXPORTS + "/" + done.get("id").asString() + "/file");
    assertThat(done.at("/result/href").asString()).isEqualTo(file.response().uri().getPath());
    assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=utf-8");
    assertThat(file.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"clients-%s.csv\""
                .formatted(done.get("finishedAt").asString().substring(0, 10)));
    assertThat(file.header("Content-Length")).isEqualTo(done.at("/result/bytes").asString());
    assertThat(SheetReader.column(file.response().body(), "Name"))
        .containsExactly("'=HYPERLINK(\"http://evil.example\")");
  }

  @Test
  @DisplayName(
      "CLI-14 an export asked for again with its key is the same, with another query refused")
  void asked_for_again() {
    var desk = staffed();
    var key = UUID.randomUUID().toString();
    var first = desk.command(desk.admin(), EXPORTS, key);
    done(desk, desk.admin(), first);
    var again = desk.command(desk.admin(), EXPORTS, key);
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(desk.get(EXPORTS).body().get("items")).hasSize(1);
    var other = desk.command(desk.admin(), EXPORTS + "?search=x", key);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.codes()).containsExactly("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  @DisplayName("LST-6 a list of many pages is exported whole, each client once and in order")
  void many_pages() {
    var desk = staffed();
    var id = desk.add("Client 00000").body().get("id").asString();
    var rows = database.getMongoDatabase().getCollection("client-list");
    var row = Objects.requireNonNull(rows.find(new Document("_id", id)).first()).toJson();
    var copies = new ArrayList<Document>();
    for (var i = 1; i < MANY; i++) {
      var number = "%05d".formatted(i);
      copies.add(
          Document.parse(row.replace("00000", number).replace(id, UUID.randomUUID().toString())));
    }
    rows.insertMany(copies);
    var done = done(desk, desk.admin(), desk.command(EXPORTS));
    assertThat(done.body().at("/progress/total").asInt()).isEqualTo(MANY);
    var file = file(desk, desk.admin(), done);
    assertThat(file.response().body().getBytes(StandardCharsets.UTF_8))
        .hasSize(done.body().at("/result/bytes").asInt());
    assertThat(SheetReader.column(file.response().body(), "Name"))
        .hasSize(MANY)
        .isSorted()
        .doesNotHaveDuplicates();
  }
}
