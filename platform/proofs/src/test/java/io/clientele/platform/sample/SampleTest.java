package io.clientele.platform.sample;

import static org.awaitility.Awaitility.await;

import io.clientele.platform.consume.Told;
import io.clientele.testkit.ServiceTest;
import io.clientele.testkit.Tokens;
import io.clientele.testkit.Topics;
import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** A test on the sample service; all of them share one. */
@ServiceTest
abstract class SampleTest {

  static final String PRACTICE = "bakers";

  @LocalServerPort int port;
  @LocalManagementPort int managementPort;
  @Autowired Tokens tokens;
  @Autowired Topics topics;
  @Autowired Weather weather;
  @Autowired TurnedClock clock;
  @Autowired MongoDatabaseFactory database;
  @Autowired Environment environment;

  Api api;
  Api operator;

  @BeforeEach
  void open() {
    api = new Api(port, tokens.bearer(PRACTICE, "ann", "PRACTICE_ADMIN"));
    operator = new Api(managementPort, "none");
  }

  String service() {
    return environment.getRequiredProperty("spring.application.name");
  }

  String newNote() {
    return api.post(notes(), "{\"title\":\"bread\",\"colour\":\"RED\"}").id();
  }

  Answer star(String note, int by) {
    return api.post(stars(note), "{\"by\":" + by + "}");
  }

  static String notes() {
    return "/api/practices/" + PRACTICE + "/notes";
  }

  static String stars(String note) {
    return notes() + "/" + note + "/stars";
  }

  /** What the reaction has heard of the stars of a note, in order. */
  List<Integer> tally(String note) {
    var tally = stored("tally", note);
    return tally.getList("stars", Integer.class, List.of());
  }

  Document stored(String collection, String id) {
    var found =
        database.getMongoDatabase().getCollection(collection).find(new Document("_id", id)).first();
    return found == null ? new Document() : found;
  }

  /** A note as it is stored, without what the relay takes away by itself. */
  Document withoutOutbox(String note) {
    var document = stored("note", note);
    document.remove("outbox");
    document.remove("pendingSince");
    return document;
  }

  List<Told> events(String note) {
    return topics.about(Note.TOPIC, "note/" + note);
  }

  static void eventually(ThrowingRunnable assertion) {
    await().pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
  }
}
