package io.clientele.platform.sample;

import com.mongodb.client.MongoCollection;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.consume.CombinedRows;
import io.clientele.platform.consume.Parking;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Reaction;
import io.clientele.platform.consume.Rows;
import io.clientele.platform.report.Stamp;
import io.clientele.platform.report.Whole;
import io.clientele.testkit.TurnedClock;
import java.math.BigDecimal;
import java.time.Clock;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** One aggregate with commands, one projection, one reaction. */
@SpringBootApplication
class SampleApplication {

  static final String ROWS = "heard-notes";

  private static final Logger LOG = LoggerFactory.getLogger(SampleApplication.class);

  record Starred(String note, int stars) {}

  @Bean
  static Weather weather() {
    return new Weather();
  }

  @Bean
  TurnedClock clock() {
    return TurnedClock.going();
  }

  @Bean
  AggregateType<Note, Note.Event> noteType() {
    return Note.TYPE;
  }

  @Bean
  Aggregates<Note, Note.Event> allNotes(AggregateStore store) {
    return store.of(Note.TYPE);
  }

  @Bean
  AggregateType<Tally, Tally.Event> tallyType() {
    return Tally.TYPE;
  }

  @Bean
  Aggregates<Tally, Tally.Event> allTallies(AggregateStore store) {
    return store.of(Tally.TYPE);
  }

  @Bean
  Projection notes(MongoDatabaseFactory database, Weather weather) {
    return Projection.of(
        "note",
        Note.class,
        new Rows(() -> rows(database)),
        Note::id,
        note -> {
          weather.touch("row of " + note.id());
          return new Document("title", note.title()).append("stars", note.stars());
        });
  }

  /** What strangers say: that something weighs so much. */
  record Weighed(String client, String source, String asOf, BigDecimal weight) {}

  @Bean
  Projection tellings(MongoDatabaseFactory database, Clock clock) {
    return Projection.reported(
        "io.clientele.reports.Weighed.v1",
        Weighed.class,
        CombinedRows.ofReports(() -> tellings(database), row -> new Document(), "weights"),
        (subject, said) -> {
          var stamp = Stamp.of(subject, said.client(), said.source(), said.asOf(), clock.instant());
          return new Projection.Kept(
              stamp.client(),
              stamp.heard("weights"),
              new Document(
                  "weights." + stamp.source(), Whole.known("weight", said.weight(), Whole.MOST)));
        });
  }

  static MongoCollection<Document> tellings(MongoDatabaseFactory database) {
    return database.getMongoDatabase().getCollection("tellings");
  }

  @Bean
  Reaction tallies(Aggregates<Tally, Tally.Event> allTallies, Parking parking, Weather weather) {
    return Reaction.to(
        "io.clientele.sample.NoteStarred.v1",
        Starred.class,
        (told, starred) -> {
          LOG.info("heard {}", told.id());
          weather.touch(starred.note());
          allTallies.react(
              starred.note(),
              told.heard(),
              told.causeOf("sample-service"),
              tally -> Tally.grow(tally, starred.note(), starred.stars()));
        },
        parking);
  }

  static MongoCollection<Document> rows(MongoDatabaseFactory database) {
    return database.getMongoDatabase().getCollection(ROWS);
  }
}
