package io.clientele.integration;

import com.mongodb.client.model.Filters;
import io.clientele.platform.consume.Told;
import io.clientele.testkit.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * What this service has said and heard. A state can be read before what it says is sent: so whoever
 * asks waits until nothing that was decided by then is unsent, and only then sees and counts.
 */
record Said(Topics topics, MongoDatabaseFactory database) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Everything said about a connection or authorisation, in order, up to its present state. */
  List<Told> about(String subject) {
    Awaitility.await("all sent of " + subject)
        .atMost(PATIENCE)
        .until(() -> stored(subject).getList("outbox", Document.class, List.of()).isEmpty());
    return topics.about(Desk.TOPIC, subject);
  }

  /** Waits until a connection has taken in that event of {@code source}, or a later one. */
  void awaitHeard(String subject, String source, long sequence) {
    Awaitility.await(subject + " has heard " + source)
        .atMost(PATIENCE)
        .until(() -> seen(subject, source) >= sequence);
  }

  private long seen(String subject, String source) {
    var seen = stored(subject).get("seen", new Document()).getLong(source);
    return seen == null ? -1 : seen;
  }

  private Document stored(String subject) {
    var slash = subject.indexOf('/');
    return Objects.requireNonNull(
        database
            .getMongoDatabase()
            .getCollection(subject.substring(0, slash))
            .find(Filters.eq(subject.substring(slash + 1)))
            .first(),
        subject);
  }
}
