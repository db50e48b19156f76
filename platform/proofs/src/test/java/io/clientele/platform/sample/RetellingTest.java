package io.clientele.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.consume.Told;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetellingTest extends SampleTest {

  private static final String RETOLD = Note.TOPIC + ".retold";

  @Test
  @DisplayName(
      "GTW-4 on request every aggregate is told again at its sequence, with a mark at the end")
  void on_request_every_aggregate_is_told_again_at_its_sequence() {
    var first = newNote();
    var second = newNote();
    star(second, 1);
    var collection = database.getMongoDatabase().getCollection("note");
    collection.insertOne(new Document("_id", "a-stub").append("version", 1L).append("stub", true));
    var request = retell();
    eventually(() -> assertThat(marks(request)).containsOnlyKeys(0, 1, 2));

    var told = told(request);
    assertThat(told).extracting(Told::subject).doesNotHaveDuplicates();
    assertThat(told).extracting(Told::subject).contains("note/" + first, "note/" + second);
    assertThat(told).extracting(Told::subject).doesNotContain("note/a-stub");
    assertThat(marks(request).values())
        .allSatisfy(mark -> assertThat(mark.type()).endsWith("RetellingEnded.v1"));
    var retold = one(told, "note/" + second);
    assertThat(retold.type()).isEqualTo("io.clientele.sample.NoteRetold.v1");
    assertThat(retold.sequence()).isEqualTo(2);
    assertThat(retold.state(Note.class)).isEqualTo(new Note(second, PRACTICE, "bread", 1));
    assertThat(one(told, "note/" + first).sequence()).isEqualTo(1);
  }

  @Test
  @DisplayName("GTW-4 a projection rebuilt from what is retold equals the one that heard the news")
  void a_projection_rebuilt_from_what_is_retold_equals_the_first() {
    var notes = List.of(newNote(), newNote(), newNote());
    notes.forEach(note -> star(note, 2));
    eventually(
        () ->
            assertThat(notes).allSatisfy(note -> assertThat(row(note)).containsEntry("stars", 2)));
    var before = notes.stream().map(this::row).toList();
    SampleApplication.rows(database).deleteMany(new Document());
    retell();
    eventually(() -> assertThat(notes.stream().map(this::row).toList()).isEqualTo(before));
  }

  @Test
  @DisplayName("GTW-4 reactions never hear what is retold, and commands meanwhile do no harm")
  void reactions_never_hear_what_is_retold() {
    var note = newNote();
    star(note, 1);
    eventually(() -> assertThat(tally(note)).containsExactly(1));
    var request = "";
    for (var i = 2; i <= 20; i++) {
      if (i % 5 == 0) {
        request = retell();
      }
      star(note, 1);
    }
    var last = request;
    eventually(() -> assertThat(marks(last)).hasSize(3));
    eventually(() -> assertThat(row(note)).containsEntry("stars", 20));
    eventually(() -> assertThat(tally(note)).hasSize(20).isSorted().doesNotHaveDuplicates());
  }

  private String retell() {
    var request = UUID.randomUUID().toString();
    var body = "{\"request\":\"%s\",\"topic\":\"%s\"}".formatted(request, Note.TOPIC);
    topics.send(new ProducerRecord<>("clientele.retelling", body.getBytes(StandardCharsets.UTF_8)));
    return request;
  }

  private List<Told> told(String request) {
    return topics.read(
        RETOLD, told -> told.id().endsWith("/" + request) && !told.type().contains("Ended"));
  }

  private Map<Integer, Told> marks(String request) {
    return topics.read(RETOLD, told -> told.subject().equals("retelling/" + request)).stream()
        .collect(
            Collectors.toMap(
                told -> told.record().partition(), told -> told, (a, b) -> a, TreeMap::new));
  }

  private static Told one(List<Told> told, String subject) {
    return told.stream().filter(each -> each.subject().equals(subject)).findAny().orElseThrow();
  }

  private Document row(String note) {
    return stored(SampleApplication.ROWS, note);
  }
}
