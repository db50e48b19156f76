package io.clientele.integration.lists.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.clientele.integration.lists.LastRead;
import io.clientele.integration.lists.Reads;
import io.clientele.integration.provider.ListName;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;

/** {@code {_id: connection/list, run, wholeAt, asOf, gone}}; not even a crash makes it matter. */
final class MongoReads implements Reads {

  /** Nobody asks for changes after so long. */
  private static final Duration LINGER = LastRead.WHOLE_AGAIN.multipliedBy(2);

  private final Supplier<MongoCollection<Document>> collection;

  MongoReads(Supplier<MongoCollection<Document>> collection) {
    this.collection = collection;
  }

  /** Makes the index by which what is over goes. */
  void prepare() {
    collection
        .get()
        .createIndex(
            Indexes.ascending("gone"),
            new IndexOptions().name("gone").expireAfter(0L, TimeUnit.SECONDS));
  }

  private static String id(String connection, ListName list) {
    return connection + "/" + list;
  }

  @Override
  public Optional<LastRead> last(String connection, ListName list) {
    return Optional.ofNullable(collection.get().find(eq(id(connection, list))).first())
        .map(MongoReads::read);
  }

  private static LastRead read(Document document) {
    var asOf = document.getDate("asOf");
    return new LastRead(
        document.getString("run"),
        document.getDate("wholeAt").toInstant(),
        asOf == null ? null : asOf.toInstant());
  }

  @Override
  public void keep(String connection, ListName list, LastRead read) {
    var id = id(connection, list);
    var asOf = read.asOf();
    collection
        .get()
        .replaceOne(
            eq(id),
            new Document("_id", id)
                .append("run", read.run())
                .append("wholeAt", Date.from(read.wholeAt()))
                .append("asOf", asOf == null ? null : Date.from(asOf))
                .append("gone", Date.from(read.wholeAt().plus(LINGER))),
            new ReplaceOptions().upsert(true));
  }
}
