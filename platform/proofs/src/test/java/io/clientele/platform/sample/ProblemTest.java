package io.clientele.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest extends SampleTest {

  @AfterEach
  void allIsWell() {
    weather.storeAway(false);
  }

  @Test
  @DisplayName("GTW-2 every fault of a body is named at once")
  void every_fault_of_a_body_is_named_at_once() {
    var answer =
        api.post(
            notes(),
            """
            {"title": "", "pages": "7", "pinned": 1, "due": "tomorrow", "surprise": true,
             "author": {"email": 3, "nickname": "x"},
             "lines": [{"text": "a", "indent": 1}, {"text": "", "indent": 1}, {"text": "b"}, 4],
             "edges": ["RED", "GREEN"], "words": ["abc", "abcd", null]}
            """);
    problem(answer, 400, "BAD_REQUEST");
    assertThat(answer.faults())
        .containsExactlyInAnyOrder(
            "title INVALID",
            "colour REQUIRED",
            "pages WRONG_TYPE",
            "pinned WRONG_TYPE",
            "due WRONG_TYPE",
            "surprise UNKNOWN_FIELD",
            "author.name REQUIRED",
            "author.email WRONG_TYPE",
            "author.nickname UNKNOWN_FIELD",
            "lines[1].text INVALID",
            "lines[2].indent REQUIRED",
            "lines[3] WRONG_TYPE",
            "edges[1] WRONG_TYPE",
            "words[1] INVALID",
            "words[2] REQUIRED");
  }

  @Test
  @DisplayName("GTW-2 an element with faults is not called missing as well")
  void an_element_with_faults_is_not_called_missing_as_well() {
    var answer =
        api.post(
            notes(),
            "{\"title\":\"t\",\"colour\":\"RED\",\"lines\":[{\"text\":\"a\",\"indent\":\"x\"}],\"words\":[1,null]}");
    problem(answer, 400, "BAD_REQUEST");
    assertThat(answer.faults())
        .containsExactlyInAnyOrder(
            "lines[0].indent WRONG_TYPE", "words[0] WRONG_TYPE", "words[1] REQUIRED");
  }

  @Test
  @DisplayName("GTW-2 a body made of faults alone is answered with some of them, and shortly")
  void a_body_made_of_faults_alone_is_answered_shortly() {
    for (var element : List.of("{}", "null", "7")) {
      var body = String.join(",", Collections.nCopies(20_000, element));
      var answer =
          api.post(notes(), "{\"title\":\"t\",\"colour\":\"RED\",\"lines\":[" + body + "]}");
      problem(answer, 400, "BAD_REQUEST");
      assertThat(answer.faults()).hasSizeBetween(100, 110);
    }
    var names =
        IntStream.range(0, 20_000)
            .mapToObj(n -> "\"f" + n + "\":1")
            .collect(Collectors.joining(","));
    assertThat(api.post(notes(), "{" + names + "}").faults()).hasSizeBetween(100, 110);
  }

  @ParameterizedTest(name = "GTW-2 {0} is not taken for a {1}")
  @DisplayName("GTW-2 nothing is taken for what it is not")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"pages\": \"3\" | pages",
        "\"pages\": 3.7 | pages",
        "\"pages\": true | pages",
        "\"pages\": 99999999999 | pages",
        "\"pages\": \"\" | pages",
        "\"pinned\": \"true\" | pinned",
        "\"due\": \"\" | due",
        "\"due\": 12 | due",
        "\"due\": [2026, 1, 1] | due",
        "\"edges\": \"RED\" | edges",
        "\"edges\": [\"\"] | edges[0]",
        "\"edges\": [0] | edges[0]",
        "\"edges\": [\"red\"] | edges[0]",
        "\"words\": [1] | words[0]",
        "\"lines\": {} | lines",
        "\"author\": [] | author",
        "\"author\": \"\" | author",
      })
  void nothing_is_taken_for_what_it_is_not(String member, String field) {
    var answer = api.post(notes(), "{\"title\":\"t\",\"colour\":\"RED\"," + member + "}");
    problem(answer, 400, "BAD_REQUEST");
    assertThat(answer.faults()).containsExactly(field + " WRONG_TYPE");
  }

  @ParameterizedTest(name = "GTW-2 what is no JSON object is refused: {0}")
  @DisplayName("GTW-2 what is no JSON object is refused")
  @ValueSource(
      strings = {
        "",
        "{",
        "nonsense",
        "null",
        "[]",
        "\"text\"",
        "{\"title\":1,\"title\":2}",
        "{} {}"
      })
  void what_is_no_json_object_is_refused(String body) {
    problem(api.post(notes(), body), 400, "BAD_REQUEST");
  }

  @Test
  @DisplayName("GTW-2 text that is no UTF-8 is refused")
  void text_that_is_no_utf8_is_refused() {
    var body = "{\"title\":\"b\u00e9\",\"colour\":\"RED\"}".getBytes(StandardCharsets.ISO_8859_1);
    problem(api.post(notes(), body, "application/json"), 400, "BAD_REQUEST");
  }

  @Test
  @DisplayName("GTW-2 a missing number is named like any other missing field")
  void a_missing_number_is_named() {
    var answer =
        api.post(notes(), "{\"title\":\"t\",\"colour\":\"RED\",\"lines\":[{\"text\":\"a\"}]}");
    problem(answer, 400, "BAD_REQUEST");
    assertThat(answer.faults()).containsExactly("lines[0].indent REQUIRED");
  }

  @ParameterizedTest(name = "GTW-2 {0} is read as strictly as application/json")
  @DisplayName("GTW-2 every spelling of JSON is read as strictly")
  @ValueSource(
      strings = {"Application/JSON", "application/json; charset=utf-8", "application/x+json"})
  void every_spelling_of_json_is_read_as_strictly(String type) {
    var body =
        "{\"title\":\"t\",\"colour\":\"RED\",\"surprise\":1}".getBytes(StandardCharsets.UTF_8);
    var answer = api.post(notes(), body, type);
    problem(answer, 400, "BAD_REQUEST");
    assertThat(answer.faults()).containsExactly("surprise UNKNOWN_FIELD");
    var huge = ("{\"title\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
    problem(api.post(notes(), huge, type), 413, "BODY_TOO_LARGE");
  }

  @Test
  @DisplayName("GTW-2 what HTTP itself refuses is a problem too")
  void what_http_itself_refuses_is_a_problem_too() {
    problem(api.post(notes(), new byte[] {1}, "text/plain"), 415, "UNSUPPORTED_MEDIA_TYPE");
    problem(
        api.send("PUT", notes(), BodyPublishers.ofString("{}"), "Content-Type", "application/json"),
        405,
        "METHOD_NOT_ALLOWED");
    problem(api.get("/api/nowhere"), 404, "NOT_FOUND");
    problem(api.get(notes() + "/broken?times=many"), 400, "BAD_REQUEST");
  }

  @Test
  @DisplayName("GTW-2 a failure of ours says nothing but the trace to ask for")
  void a_failure_of_ours_says_nothing_but_the_trace() {
    var answer = api.get(notes() + "/broken");
    problem(answer, 500, "UNEXPECTED");
    assertThat(answer.body()).doesNotContain("secret", "Exception");
    assertThat(answer.json().required("traceId").asString()).matches("[0-9a-f]{32}");
  }

  @Test
  @DisplayName("GTW-2 while the store is away the answer is to come back")
  void while_the_store_is_away_the_answer_is_to_come_back() {
    weather.storeAway(true);
    var answer = api.post(notes(), "{\"title\":\"t\",\"colour\":\"RED\"}");
    problem(answer, 503, "TRY_AGAIN");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
  }

  @Test
  @DisplayName("GTW-2 a refusal names its reason, its rule and the field")
  void a_refusal_names_its_reason_its_rule_and_the_field() {
    var answer = star(newNote(), Note.MOST_STARS + 1);
    problem(answer, 409, "TOO_MANY_STARS");
    assertThat(answer.json().required("rule").asString()).isEqualTo("GTW-2");
    assertThat(answer.faults()).containsExactly("by TOO_MANY_STARS");
    problem(star("no-such-note", 1), 404, "NO_SUCH_NOTE");
  }

  static void problem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().required("type").asString())
        .isEqualTo("urn:problem:" + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    assertThat(answer.json().required("status").asInt()).isEqualTo(status);
  }
}
