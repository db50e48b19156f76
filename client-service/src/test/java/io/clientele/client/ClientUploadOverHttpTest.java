package io.clientele.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientUploadOverHttpTest extends ClientServiceTest {

  private static final String UPLOADS = "/client-uploads";

  private static Answer upload(Desk desk, String file) {
    return desk.upload(UPLOADS, file.getBytes(UTF_8));
  }

  private static Answer whenIs(Desk desk, Answer uploaded, String status) {
    var path = UPLOADS + "/" + uploaded.body().get("id").asString();
    return Awaitility.await(status)
        .until(
            () -> desk.get(path),
            bulk -> {
              assertThat(bulk.body().get("problem").isNull()).as(bulk.response().body()).isTrue();
              return bulk.body().get("status").asString().equals(status);
            });
  }

  private static Answer applied(Desk desk, Answer uploaded) {
    var planned = whenIs(desk, uploaded, "PLANNED").body();
    var token = planned.at("/plan/token").asString();
    var path = UPLOADS + "/" + planned.get("id").asString() + "/application";
    var yes = "{\"planToken\": \"" + token + "\"}";
    assertThat(desk.post(path, desk.admin(), yes, null).status()).isEqualTo(202);
    return whenIs(desk, uploaded, "APPLIED");
  }

  /** The template as it is got, lines of instructions and all, with these rows after them. */
  private static String file(Desk desk, List<String> rows) {
    return desk.get(UPLOADS + "/template.csv").response().body() + String.join("\r\n", rows);
  }

  @Test
  @DisplayName("BLK-3 a template that is filled in adds its clients, and adds them once")
  void a_template_that_is_filled_in() {
    var desk = desk().opened("US", 2);
    var rows =
        List.of(
            "\"Bakers, Ltd\",B1,,,,,,,SKIP,,,",
            "Zoe's Cafe,Z1,,,,,,YES,skip,,,",
            "No room,N1,,,,,,,SKIP,,,",
            "Nobody,B1,,,,,,,PERHAPS,,,");
    var uploaded = upload(desk, file(desk, rows));
    assertThat(uploaded.status()).as(uploaded.response().body()).isEqualTo(202);
    assertThat(uploaded.body().get("rows").asInt()).isEqualTo(4);
    var done = applied(desk, uploaded).body();
    assertThat(done.at("/outcome/changed").asInt()).isEqualTo(2);
    assertThat(done.at("/outcome/refused").asInt()).isEqualTo(2);
    assertThat(desk.get("/clients").names()).containsExactly("Bakers, Ltd", "Zoe's Cafe");
    var refused =
        desk.get(UPLOADS + "/" + done.get("id").asString() + "/rows?effect=REFUSED").body();
    assertThat(refused.at("/items/0/why/0/code").asString()).isEqualTo("BUNDLE_FULL");
    assertThat(refused.at("/items/1/why/0/code").asString()).isEqualTo("PRACTICE_CODE_TWICE");
    assertThat(refused.at("/items/1/why/1/code").asString()).isEqualTo("CELL_INVALID");

    var again = whenIs(desk, upload(desk, file(desk, rows.subList(0, 2))), "PLANNED").body();
    assertThat(again.at("/plan/unchanged").asInt()).isEqualTo(2);
    assertThat(again.at("/plan/change").asInt()).isZero();
  }

  @Test
  @DisplayName("BLK-2 a file of another region is refused at once, naming its columns")
  void a_file_of_another_region() {
    var file = desk().opened("UK", 1).get(UPLOADS + "/template.csv").response().body();
    var refused = upload(desk().opened("US", 1), file);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.codes()).containsExactly("HEADER_MISFIT");
    assertThat(refused.body().at("/missing/0").asString()).isEqualTo("Self-employed");
    assertThat(refused.body().at("/unknown/0").asString()).isEqualTo("Kind");
  }

  @Test
  @DisplayName("BLK-1 who is at no partner uploads nothing")
  void who_is_at_no_partner() {
    var desk = desk().partner(null).opened("US", 1);
    var refused = upload(desk, "Business name\r\nBakery\r\n");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.codes()).containsExactly("PARTNER_REQUIRED");
  }
}
