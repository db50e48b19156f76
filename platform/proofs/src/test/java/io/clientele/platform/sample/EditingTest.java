package io.clientele.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.AtOnce;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditingTest extends SampleTest {

  @Test
  @DisplayName("LIF-5 an edit holds for the version that was read, and gives the next")
  void an_edit_holds_for_the_version_that_was_read() {
    var note = newNote();
    var first = retitle(note, "rye", "If-Match", "\"1\"");
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(first.header("ETag")).isEqualTo("\"2\"");
    assertThat(first.json().required("title").asString()).isEqualTo("rye");
    var same = retitle(note, "rye", "If-Match", "\"2\"");
    assertThat(same.header("ETag")).isEqualTo("\"2\"");
  }

  @Test
  @DisplayName("LIF-5 an edit of what was changed meanwhile is refused and changes nothing")
  void an_edit_of_what_was_changed_meanwhile_is_refused() {
    var note = newNote();
    star(note, 1);
    var before = withoutOutbox(note);
    var answer = retitle(note, "rye", "If-Match", "\"1\"");
    ProblemTest.problem(answer, 412, "CHANGED_MEANWHILE");
    assertThat(answer.json().required("version").asInt()).isEqualTo(2);
    assertThat(withoutOutbox(note)).isEqualTo(before);
  }

  @Test
  @DisplayName("LIF-5 of edits at once of one version exactly one succeeds")
  void of_edits_at_once_exactly_one_succeeds() {
    var note = newNote();
    var answers =
        AtOnce.all(
            IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(
                    n -> () -> retitle(note, "title " + n, "If-Match", "\"1\"").status())
                .toList());
    assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
  }

  @Test
  @DisplayName("CLI-14 an edit sent again with its key is answered as before, whatever has changed")
  void an_edit_sent_again_is_answered_as_before() {
    var note = newNote();
    var key = UUID.randomUUID().toString();
    var first = retitle(note, "rye", "If-Match", "\"1\"", "Idempotency-Key", key);
    star(note, 1);
    var again = retitle(note, "rye", "If-Match", "\"1\"", "Idempotency-Key", key);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  @DisplayName("LIF-5 an edit without the version that was read is refused")
  void an_edit_without_a_version_is_refused() {
    ProblemTest.problem(retitle(newNote(), "rye"), 428, "IF_MATCH_REQUIRED");
  }

  @ParameterizedTest(name = "LIF-5 {0} is no version")
  @DisplayName("LIF-5 what is no version of ours is refused by name")
  @ValueSource(strings = {"1", "*", "W/\"1\"", "\"x\"", "\"-1\"", "\"01\"", "\"1\", \"2\"", "\"\""})
  void what_is_no_version_of_ours_is_refused(String etag) {
    var answer = retitle(newNote(), "rye", "If-Match", etag);
    ProblemTest.problem(answer, 400, "BAD_REQUEST");
    assertThat(answer.faults()).containsExactly("If-Match INVALID");
  }

  private Answer retitle(String note, String title, String... headers) {
    var all = new String[headers.length + 2];
    all[0] = "Content-Type";
    all[1] = "application/json";
    System.arraycopy(headers, 0, all, 2, headers.length);
    return api.send(
        "PUT",
        notes() + "/" + note + "/title",
        BodyPublishers.ofString("{\"title\":\"" + title + "\"}"),
        all);
  }
}
