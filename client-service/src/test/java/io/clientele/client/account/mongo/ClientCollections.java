package io.clientele.client.account.mongo;

import com.mongodb.client.MongoClient;
import io.clientele.client.account.AddedBefore;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.CodesGiven;
import io.clientele.client.account.NamesTaken;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Aggregates;
import java.time.Clock;
import java.util.List;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** The shipped collection of clients, for tests that start no service. */
public final class ClientCollections {

  // Tests make thousands of instances; what it learns of the classes it keeps is the same for all.
  private static final MongoConverter CONVERTER = converter();

  private ClientCollections() {}

  /** Clients in this database, with their index; nobody sends their events. */
  public static Aggregates<Client, ClientEvent> in(MongoClient mongo, String database) {
    return new ClientStore().clients(store(mongo, database));
  }

  /** Which of their names are given away. */
  public static NamesTaken names(MongoClient mongo, String database) {
    return new ClientStore().namesTaken(store(mongo, database));
  }

  /** Which practice codes they have. */
  public static CodesGiven codes(MongoClient mongo, String database) {
    return new ClientStore().codesGiven(store(mongo, database));
  }

  /** Which of them are there already. */
  public static AddedBefore before(MongoClient mongo, String database) {
    return new ClientStore().addedBefore(store(mongo, database));
  }

  /** The store of this database; nobody sends what lies in its outboxes. */
  public static AggregateStore store(MongoClient mongo, String database) {
    return store(new SimpleMongoClientDatabaseFactory(mongo, database));
  }

  /** The same by the factory of the database. */
  public static AggregateStore store(MongoDatabaseFactory database) {
    return new AggregateStore(
        database, CONVERTER, (type, id, outbox) -> {}, Clock.systemUTC(), () -> 0L);
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
}
