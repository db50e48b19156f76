package io.clientele.standalone;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;

/** A MongoDB that is not ours. */
final class NamedStore {

  private NamedStore() {}

  /**
   * Drops databases, as far as they are there.
   *
   * @throws CannotStart if the store does not answer
   */
  static void drop(String uri, List<String> databases) {
    try (MongoClient client = MongoClients.create(uri)) {
      databases.forEach(name -> client.getDatabase(name).drop());
    } catch (MongoException | IllegalArgumentException e) {
      throw new CannotStart("The store named by MONGODB_URI does not answer: " + e.getMessage(), e);
    }
  }
}
