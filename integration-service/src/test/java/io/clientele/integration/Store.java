package io.clientele.integration;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.testkit.Infrastructure;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** A database of its own, for tests that start no service; nobody sends the events in it. */
public final class Store implements AutoCloseable {

  private final MongoClient mongo;
  private final String name;
  private final AggregateStore aggregates;

  public Store(Clock clock) {
    this(Infrastructure.mongoUri(), "test-" + UUID.randomUUID(), clock);
  }

  /** The database of this name, at this address: one that somebody else has made. */
  public Store(String uri, String name, Clock clock) {
    this.mongo = MongoClients.create(uri);
    this.name = name;
    this.aggregates = aggregates(clock);
  }

  /** The same, by another clock. */
  public AggregateStore aggregates(Clock clock) {
    return new AggregateStore(
        new SimpleMongoClientDatabaseFactory(mongo, name),
        converter(),
        (type, id, outbox) -> {},
        clock,
        () -> 0L);
  }

  public AggregateStore aggregates() {
    return aggregates;
  }

  public MongoDatabase database() {
    return mongo.getDatabase(name);
  }

  private static MongoConverter converter() {
    var conversions = new MongoCustomConversions(List.of());
    var context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
    converter.setCustomConversions(conversions);
    converter.afterPropertiesSet();
    return converter;
  }

  @Override
  public void close() {
    database().drop();
    mongo.close();
  }
}
