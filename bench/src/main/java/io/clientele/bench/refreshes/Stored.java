package io.clientele.bench.refreshes;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.clientele.bench.run.Stage;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** The sign-ins where the service keeps them: nobody can wait until thousands are due at once. */
final class Stored implements AutoCloseable {

  private final MongoClient client;
  private final MongoCollection<Document> authorisations;

  Stored(Stage stage) {
    client = MongoClients.create(stage.service().mongodbUri());
    authorisations = client.getDatabase(stage.service().database()).getCollection("authorisation");
  }

  /** Has all that are there be due at an instant; how many those are. */
  long due(Instant at) {
    return authorisations
        .updateMany(Filters.exists("tokens"), Updates.set("refreshAt", Date.from(at)))
        .getModifiedCount();
  }

  /** How many of a software are still due since then. */
  long left(String software, Instant since) {
    return authorisations.countDocuments(
        Filters.and(Filters.eq("software", software), Filters.lte("refreshAt", Date.from(since))));
  }

  /** How many of a software are neither over nor doubted. */
  long active(String software) {
    return authorisations.countDocuments(
        Filters.and(Filters.eq("software", software), Filters.eq("status", "ACTIVE")));
  }

  @Override
  public void close() {
    client.close();
  }
}
