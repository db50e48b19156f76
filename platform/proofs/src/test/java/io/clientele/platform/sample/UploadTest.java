package io.clientele.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A bulk command over HTTP. */
class UploadTest extends SampleTest {

  private static final String CSV = "text/csv";

  private static String uploads() {
    return "/api/practices/" + PRACTICE + "/star-uploads";
  }

  private Answer upload(String rows, String... headers) {
    var file = ("note,stars\r\n" + rows).getBytes(StandardCharsets.UTF_8);
    return api.post(uploads() + "?fileName=stars.csv", file, CSV, headers);
  }

  private Answer whenIs(String id, String status) {
    eventually(
        () ->
            assertThat(api.get(uploads() + "/" + id).json().required("status").asString())
                .isEqualTo(status));
    return api.get(uploads() + "/" + id);
  }

  @AfterEach
  void nothing_stays_open() {
    for (var bulk : api.get(uploads()).json().required("items")) {
      api.send("DELETE", uploads() + "/" + bulk.required("id").asString(), BodyPublishers.noBody());
    }
  }

  @Test
  @DisplayName("BEY-1 a file is uploaded, planned, looked at, said yes to, done and downloaded")
  void from_a_file_to_what_came_of_it() {
    var note = newNote();
    var uploaded = upload(note + ",3\r\n=nobody,1\r\n");
    assertThat(uploaded.status()).isEqualTo(202);
    assertThat(uploaded.json().required("status").asString()).isEqualTo("PLANNING");
    assertThat(uploaded.json().required("fileName").asString()).isEqualTo("stars.csv");
    assertThat(uploaded.json().required("rows").asInt()).isEqualTo(2);
    var self = uploaded.header("Location");
    var planned = whenIs(uploaded.id(), "PLANNED").json();
    var plan = planned.required("plan");
    assertThat(plan.required("change").asInt()).isEqualTo(1);
    assertThat(plan.required("refused").asInt()).isEqualTo(1);
    assertThat(stored("note", note)).containsEntry("stars", 0);

    var refused = api.get(self + "/rows?effect=REFUSED").json().required("items").required(0);
    assertThat(refused.required("line").asInt()).isEqualTo(3);
    assertThat(refused.at("/why/0/code").asString()).isEqualTo("NO_SUCH_NOTE");

    var yes = "{\"planToken\":\"" + plan.required("token").asString() + "\"}";
    var application = planned.at("/links/application").asString();
    assertThat(api.post(application, yes).status()).isEqualTo(202);
    var applied = whenIs(uploaded.id(), "APPLIED").json();
    assertThat(applied.at("/outcome/changed").asInt()).isEqualTo(1);
    assertThat(applied.at("/job/status").asString()).isIn("RUNNING", "DONE");
    assertThat(stored("note", note)).containsEntry("stars", 3);
    var file = api.get(applied.at("/links/file").asString());
    assertThat(file.header("Content-Disposition")).contains("attachment", "star-upload-");
    assertThat(file.body())
        .contains("note,stars,Line,Effect,Outcome,Note,Reasons", "'=nobody,1,3,REFUSED");
  }

  @Test
  @DisplayName("BLK-2 what is no such file is refused at once, cleanly, however much of it is sent")
  void what_is_no_such_file() {
    var dora = new Api(port, tokens.bearer(PRACTICE, "dora", "PRACTICE_ADMIN"));
    var json = dora.post(uploads(), "{}");
    ProblemTest.problem(json, 415, "UNSUPPORTED_MEDIA_TYPE");
    var columns = dora.post(uploads(), "a,b\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8), CSV);
    ProblemTest.problem(columns, 422, "WRONG_COLUMNS");
    var large = new byte[(20 << 20) + 1];
    Arrays.fill(large, (byte) 'a');
    for (var each = 100; each < large.length; each += 100) {
      large[each] = '\n';
    }
    ProblemTest.problem(
        dora.post(uploads(), large, "application/octet-stream"), 422, "FILE_TOO_LARGE");
    var stranger = new Api(port, tokens.bearer("another", "eve", "PRACTICE_ADMIN"));
    ProblemTest.problem(stranger.post(uploads(), large, CSV), 403, "NOT_YOUR_PRACTICE");
    assertThat(dora.get(uploads()).json().required("items")).isEmpty();
  }

  @Test
  @DisplayName("CLI-14 the same key with the same file has one answer; another file is refused")
  void one_key() {
    var key = UUID.randomUUID().toString();
    var note = newNote();
    var first = upload(note + ",1\r\n", "Idempotency-Key", key);
    whenIs(first.id(), "PLANNED");
    var again = upload(note + ",1\r\n", "Idempotency-Key", key);
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.body()).isEqualTo(first.body());
    ProblemTest.problem(
        upload(note + ",2\r\n", "Idempotency-Key", key), 422, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  @DisplayName(
      "BLK-3 which rows are asked for is read strictly, and a colleague's bulk is not there")
  void asked_strictly() {
    var self = uploads() + "/" + upload(newNote() + ",1\r\n").id();
    var bad = api.get(self + "/rows?limit=0&cursor=x&effect=change");
    ProblemTest.problem(bad, 400, "BAD_REQUEST");
    assertThat(bad.faults()).containsExactly("cursor INVALID", "effect INVALID", "limit INVALID");
    var ben = new Api(port, tokens.bearer(PRACTICE, "ben", "PRACTICE_ADMIN"));
    for (var path : List.of("", "/rows", "/rows.csv")) {
      ProblemTest.problem(ben.get(self + path), 404, "BULK_NOT_FOUND");
    }
  }
}
