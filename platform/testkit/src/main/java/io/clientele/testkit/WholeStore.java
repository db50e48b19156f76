package io.clientele.testkit;

import com.mongodb.client.MongoDatabase;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.bson.RawBsonDocument;

/**
 * All that a service has stored.
 *
 * @param database of the service alone, with its name
 * @param topics that it listens to
 */
public record WholeStore(MongoDatabase database, Topics topics) {

  /** What is in it, once what was said so far is heard and nothing changes by itself. */
  public Map<String, Set<Stored>> quiet() {
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

  /** Every document in it, by its collection, byte for byte. */
  public Map<String, Set<Stored>> picture() {
    var picture = new TreeMap<String, Set<Stored>>();
    for (var name : database.listCollectionNames()) {
      var documents = new HashSet<Stored>();
      var found = database.getCollection(name, RawBsonDocument.class).find();
      found.map(Stored::of).forEach(documents::add);
      picture.put(name, documents);
    }
    return picture;
  }

  /** A document as it lies there: read only when it must be shown, for there are very many. */
  public record Stored(ByteBuffer bytes) {

    static Stored of(RawBsonDocument document) {
      return new Stored(document.getByteBuffer().asNIO());
    }

    @Override
    public String toString() {
      return new RawBsonDocument(bytes.array(), bytes.arrayOffset(), bytes.limit()).toJson();
    }
  }
}
