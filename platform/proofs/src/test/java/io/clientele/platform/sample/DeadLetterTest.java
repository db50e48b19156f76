package io.clientele.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.client.model.Updates;
import io.clientele.platform.consume.Told;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DeadLetterTest extends SampleTest {

  private static final RuntimeException WRONG = new IllegalArgumentException("rotten on purpose");

  @Test
  @DisplayName("OPS-3 a poisoned event waits as a dead letter with its reason, later ones behind")
  void a_poisoned_event_waits_and_later_ones_of_its_key_wait_behind_it() {
    var note = newNote();
    var other = newNote();
    weather.poison(note, WRONG);
    star(note, 1);
    eventually(() -> assertThat(waiting(note)).isPresent());
    star(note, 1);
    star(note, 1);
    star(other, 1);
    eventually(() -> assertThat(tally(other)).containsExactly(1));
    // At least: an event may be sent twice, and then waits twice, which is harmless.
    eventually(() -> assertThat(letters(note)).hasSizeGreaterThanOrEqualTo(3));
    assertThat(letters(note).getFirst().get("reason").asString()).contains("rotten on purpose");
    assertThat(dead(note)).as("each event, repeats aside").isEqualTo(3);
    var written = events(note).size();

    weather.mend(note);
    assertThat(replay(note).status()).isEqualTo(200);

    assertThat(tally(note)).containsExactly(1, 2, 3);
    assertThat(waiting(note)).as("the gate is open").isEmpty();
    star(note, 1);
    eventually(() -> assertThat(tally(note)).containsExactly(1, 2, 3, 4));
    assertThat(events(note)).as("nothing was written where it came from").hasSize(written + 1);
  }

  @Test
  @DisplayName("OPS-3 a replay that fails again keeps the event and those behind it")
  void a_replay_that_fails_again_keeps_everything() {
    var note = newNote();
    weather.poison(note, WRONG);
    star(note, 1);
    eventually(() -> assertThat(waiting(note)).isPresent());
    star(note, 1);
    eventually(() -> assertThat(letters(note)).hasSize(2));

    assertThat(replay(note).status()).isEqualTo(500);

    assertThat(letters(note)).hasSize(2);
    assertThat(tally(note)).isEmpty();
  }

  @Test
  @DisplayName("OPS-3 dropping takes the failed event only; what waited behind it is replayed")
  void dropping_takes_the_failed_event_only() {
    var note = newNote();
    weather.poison(note, WRONG);
    star(note, 1);
    eventually(() -> assertThat(waiting(note)).isPresent());
    star(note, 1);
    eventually(() -> assertThat(letters(note)).hasSize(2));
    weather.mend(note);

    assertThat(drop(note).status()).isEqualTo(200);

    assertThat(letters(note)).hasSize(1);
    assertThat(replay(note).status()).isEqualTo(200);
    assertThat(tally(note)).containsExactly(2);
    assertThat(waiting(note)).isEmpty();
  }

  @ParameterizedTest(
      name = "OPS-3 a gate that a crash left with nothing behind it opens, drop: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("OPS-3 a gate that a crash left with nothing behind it can be opened")
  void a_gate_with_nothing_behind_it_can_be_opened(boolean drop) {
    var note = newNote();
    var gate =
        new Document("_id", id(note))
            .append("group", service() + ".tallies")
            .append("key", "note/" + note)
            .append("letters", List.of());
    database.getMongoDatabase().getCollection("dead-letters").insertOne(gate);
    assertThat((drop ? drop(note) : replay(note)).status()).isEqualTo(200);
    assertThat(waiting(note)).isEmpty();
  }

  @Test
  @DisplayName("OPS-3 who replays what does not wait is told so")
  void what_does_not_wait_cannot_be_settled() {
    assertThat(replay("nothing").status()).isEqualTo(404);
    assertThat(drop("nothing").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("OPS-3 the next event of a projection repairs what a poisoned one left undone")
  void the_next_event_repairs_a_projection() {
    var note = newNote();
    eventually(() -> assertThat(stored(SampleApplication.ROWS, note)).containsEntry("stars", 0));
    weather.poison("row of " + note, WRONG);
    star(note, 1);
    eventually(() -> assertThat(waiting(service() + ".notes", note)).isPresent());
    weather.mend("row of " + note);
    star(note, 1);
    eventually(() -> assertThat(stored(SampleApplication.ROWS, note)).containsEntry("stars", 2));
  }

  @Test
  @DisplayName("OPS-3 what a projection could not take in is replayed, however often it failed")
  void a_projection_is_replayed() {
    var note = newNote();
    var group = service() + ".notes";
    eventually(() -> assertThat(stored(SampleApplication.ROWS, note)).containsEntry("stars", 0));
    weather.poison("row of " + note, WRONG);
    star(note, 1);
    star(note, 1);
    eventually(() -> assertThat(letters(group, note)).hasSize(2));
    assertThat(replayed(group, note).status()).as("still wrong").isEqualTo(500);
    assertThat(letters(group, note)).hasSize(2);

    weather.mend("row of " + note);
    assertThat(replayed(group, note).json().get("settled").asInt()).isEqualTo(2);

    assertThat(stored(SampleApplication.ROWS, note)).containsEntry("stars", 2);
    assertThat(waiting(group, note)).isEmpty();
  }

  @Test
  @DisplayName("OPS-3 a gate with all it may have takes no more: the next waits where it is")
  void a_full_gate_takes_no_more() {
    var note = newNote();
    var letter =
        new Document("topic", Note.TOPIC)
            .append("partition", 0)
            .append("offset", -1L)
            .append("keptPartition", 0)
            .append("keptOffset", 0L)
            .append("reason", "on purpose")
            .append("at", new Date());
    var gate =
        new Document("_id", id(note))
            .append("group", service() + ".tallies")
            .append("key", "note/" + note)
            .append("ordered", true)
            .append("letters", Collections.nCopies(10_000, letter));
    var stored = database.getMongoDatabase().getCollection("dead-letters");
    stored.insertOne(gate);
    star(note, 1);
    org.awaitility.Awaitility.await()
        .during(java.time.Duration.ofSeconds(1))
        .until(() -> letters(note).size() == 10_000 && tally(note).isEmpty());
    assertThat(dead(note)).isZero();

    stored.updateOne(new Document("_id", id(note)), Updates.popFirst("letters"));
    eventually(() -> assertThat(dead(note)).isEqualTo(1));
    assertThat(letters(note)).hasSize(10_000);
    stored.updateOne(
        new Document("_id", id(note)), Updates.pull("letters", new Document("offset", -1L)));
    assertThat(replay(note).status()).isEqualTo(200);
    assertThat(tally(note)).containsExactly(1);
  }

  @Test
  @DisplayName("OPS-3 what passes by itself is tried until it passes and is no dead letter")
  void what_passes_by_itself_is_never_a_dead_letter() {
    var note = newNote();
    weather.poison(
        note, new MongoSocketReadTimeoutException("away", new ServerAddress("store", 1), null));
    for (var i = 0; i < 5; i++) {
      star(note, 1);
    }
    org.awaitility.Awaitility.await()
        .during(java.time.Duration.ofSeconds(4))
        .until(() -> waiting(note).isEmpty() && tally(note).isEmpty());
    weather.mend(note);
    eventually(() -> assertThat(tally(note)).containsExactly(1, 2, 3, 4, 5));
    assertThat(dead(note)).isZero();
  }

  private Optional<JsonNode> waiting(String note) {
    return waiting(service() + ".tallies", note);
  }

  private Optional<JsonNode> waiting(String group, String note) {
    for (var entry : operator.get("/actuator/deadletters").json().required("waiting")) {
      if (entry.get("id").asString().equals(group + "|note/" + note)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private List<JsonNode> letters(String note) {
    return letters(service() + ".tallies", note);
  }

  private List<JsonNode> letters(String group, String note) {
    return waiting(group, note).stream().flatMap(one -> one.get("letters").valueStream()).toList();
  }

  private long dead(String note) {
    return topics.about("clientele.sample." + service() + ".tallies.dlq", "note/" + note).stream()
        .map(Told::sequence)
        .distinct()
        .count();
  }

  private Answer replay(String note) {
    return replayed(service() + ".tallies", note);
  }

  private Answer replayed(String group, String note) {
    var id = group + "|note/" + note;
    return operator.post("/actuator/deadletters", "{\"id\":\"" + id + "\"}");
  }

  private Answer drop(String note) {
    var id = URLEncoder.encode(id(note), StandardCharsets.UTF_8);
    return operator.send("DELETE", "/actuator/deadletters?id=" + id, BodyPublishers.noBody());
  }

  private String id(String note) {
    return service() + ".tallies|note/" + note;
  }
}
