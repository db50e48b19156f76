package io.clientele.testkit;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.bson.Document;

/**
 * All that a service has stored.
 *
 * @param database of the service alone, with its name
 * @param topics that it listens to
 */
record WholeStore(MongoDatabase database, Topics topics) {

  /** What is in it, once what was said so far is heard and nothing changes by itself. */
  Map<String, Set<String>> quiet() {
    var service = database.getName();
    Awaitility.await("all that was said is heard").until(() -> topics.isHeardBy(service));
    var last = new AtomicReference<>(picture());
    Awaitility.await("nothing that changes by itself")
        .during(Duration.ofSeconds(1))
        .until(
            () -> {
              var now = picture();
              return now.equals(last.getAndSet(now));
            });
    return last.get();
  }

  /** Every document in it, by its collection. */
  Map<String, Set<String>> picture() {
    var picture = new TreeMap<String, Set<String>>();
    for (var name : database.listCollectionNames()) {
      var documents = new TreeSet<String>();
      database.getCollection(name).find().map(Document::toJson).forEach(documents::add);
      picture.put(name, documents);
    }
    return picture;
  }
}
