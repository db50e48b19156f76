package io.clientele.access.guessing.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.access.guessing.Device;
import io.clientele.access.guessing.Devices;
import io.clientele.platform.aggregate.AggregateStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** One small document per device, under the hash of what it is known by. */
final class MongoDevices implements Devices {

  private static final String LOGIN = "login";
  private static final String MARK = "mark";
  private static final String EXPIRES_AT = "expiresAt";

  private final MongoCollection<Document> collection;

  MongoDevices(MongoCollection<Document> collection) {
    this.collection = collection.withWriteConcern(AggregateStore.DURABLE);
    collection.createIndex(
        Indexes.ascending(EXPIRES_AT),
        new IndexOptions().name("gone-when-expired").expireAfter(0L, TimeUnit.SECONDS));
  }

  @Override
  public List<Device> withHashes(Collection<String> hashes) {
    return collection
        .find(Filters.in("_id", hashes))
        .map(MongoDevices::device)
        .into(new ArrayList<>());
  }

  @Override
  public void add(Device device) {
    collection.insertOne(
        new Document("_id", device.hash())
            .append(LOGIN, device.login())
            .append(MARK, device.mark())
            .append(EXPIRES_AT, Date.from(device.expiresAt())));
  }

  private static Device device(Document kept) {
    return new Device(
        kept.getString("_id"),
        kept.getString(LOGIN),
        kept.getString(MARK),
        kept.getDate(EXPIRES_AT).toInstant());
  }
}
