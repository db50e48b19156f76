package io.clientele.platform.relay;

import com.mongodb.client.MongoClient;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Reaction;
import io.clientele.platform.consume.Records;
import io.clientele.platform.ledger.MongoRecorder;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import io.clientele.testkit.faults.FaultyProducer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** One instance of a service: the shipped flow of events, with a fate of its own. */
final class Instance implements AutoCloseable {

  final FaultPlan fate;
  final Aggregates<Counter, Counter.Event> counters;
  final AggregateStore store;
  private final DefaultKafkaProducerFactory<String, byte[]> producers;
  private final Relay relay;
  private final LeftBehind leftBehind;
  private final Projection projection;
  private final Reaction reaction;
  private final boolean looks;

  Instance(
      FaultPlan fate,
      Parts parts,
      MongoClient client,
      String database,
      Map<String, Object> kafka,
      Duration ahead) {
    this.fate = fate;
    this.looks = parts.looks();
    var mongo = new SimpleMongoClientDatabaseFactory(FaultyMongo.wrap(client, fate), database);
    var collections = AggregateStore.collections(mongo);
    // A clock that runs ahead: this instance meddles with what others are still sending.
    var clock = Clock.offset(Clock.systemUTC(), ahead);
    producers = new DefaultKafkaProducerFactory<>(kafka);
    producers.setPhysicalCloseTimeout(0);
    producers.addPostProcessor(producer -> FaultyProducer.wrap(producer, fate));
    var recorder = new MongoRecorder(() -> mongo.getMongoDatabase().getCollection("record"));
    relay =
        new Relay(
            new KafkaTemplate<>(producers), parts.removals(collections), recorder, parts::chain);
    var converter =
        new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, new MongoMappingContext());
    converter.afterPropertiesSet();
    store = new AggregateStore(mongo, converter, relay, Clock.systemUTC(), () -> 0);
    counters = store.of(Counter.TYPE);
    leftBehind = new LeftBehind(List.of(Counter.TYPE, Mirror.TYPE), collections, relay, clock);
    projection = projection(parts, mongo);
    reaction = reaction(store.of(Mirror.TYPE));
  }

  private static Projection projection(Parts parts, SimpleMongoClientDatabaseFactory mongo) {
    var rows = parts.rows(() -> mongo.getMongoDatabase().getCollection("view"));
    return Projection.of(
        "counter",
        Counter.class,
        rows,
        Counter::id,
        counter -> new Document("commands", counter.commands()));
  }

  private static Reaction reaction(Aggregates<Mirror, Mirror.Event> mirrors) {
    return Reaction.to(
        "io.clientele.proof.Counted.v1",
        Counter.Event.Counted.class,
        (told, counted) ->
            mirrors.react(
                counted.counter(),
                told.heard(),
                told.causeOf("proof"),
                mirror -> Mirror.mirror(counted.counter(), mirror, counted.command())),
        told -> false);
  }

  /** Takes in one record as both consumers of a service would. */
  void hear(ConsumerRecord<byte[], byte[]> record) {
    var message = Records.message(record, "proof");
    projection.accept(message);
    reaction.accept(message);
  }

  boolean looks() {
    return looks;
  }

  void look() {
    if (looks) {
      leftBehind.look();
    }
  }

  @Override
  public void close() {
    fate.crash();
    relay.close();
    producers.destroy();
  }
}
