package io.clientele.platform.relay;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.fault.Passing;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several instances of one service, many commands at once, and everything that can go wrong. Who
 * gets no answer repeats with the same key, or gives up; who has crashed is replaced.
 */
final class World implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(World.class);
  private static final MongoClient STORE = MongoClients.create(Infrastructure.mongoUri());
  private static final Map<Fault, Double> CHANCES =
      Map.of(
          Fault.PAUSE, 0.08,
          Fault.TIMEOUT_BEFORE, 0.03,
          Fault.TIMEOUT_AFTER, 0.03,
          Fault.NOT_PRIMARY, 0.02,
          Fault.DUPLICATE_KEY, 0.30,
          Fault.CRASH_BEFORE, 0.01,
          Fault.CRASH_AFTER, 0.02);

  private final Parts parts;
  private final Random random;
  private final String database;
  private final ProofTopic topic = new ProofTopic();
  private final Instance[] instances = new Instance[2];
  final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  final Set<String> issued = ConcurrentHashMap.newKeySet();

  static {
    // A crash is part of the plan; the threads it ends need not say so.
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          if (!(failure instanceof Crash)) {
            LOG.error("{} died", thread.getName(), failure);
          }
        });
  }

  World(Parts parts, long seed) {
    this.parts = parts;
    this.random = new Random(seed);
    this.database = "proof-" + Long.toHexString(seed) + "-" + System.nanoTime();
    for (var i = 0; i < instances.length; i++) {
      instances[i] = newInstance();
    }
  }

  private synchronized long draw() {
    return random.nextLong();
  }

  private Instance newInstance() {
    return instance(
        FaultPlan.random(draw(), CHANCES), draw() % 2 == 0 ? Duration.ZERO : Duration.ofSeconds(5));
  }

  private Instance instance(FaultPlan fate, Duration ahead) {
    Map<String, Object> kafka =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            Infrastructure.bootstrapServers(),
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            StringSerializer.class,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ByteArraySerializer.class,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true);
    return new Instance(fate, parts, STORE, database, kafka, ahead);
  }

  private Instance any() {
    synchronized (instances) {
      var at = Math.floorMod(draw(), instances.length);
      if (instances[at].fate.crashed()) {
        instances[at].close();
        instances[at] = newInstance();
      }
      return instances[at];
    }
  }

  /** Commands, looks and hearing, all at once, while everything goes wrong. */
  void rage(List<String> counters, int commandsEach) throws InterruptedException {
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var counter : counters) {
        for (var i = 0; i < commandsEach; i++) {
          var command = counter + "#" + i;
          people.execute(() -> command(counter, command));
        }
      }
      people.execute(() -> tryALot(commandsEach, () -> any().look()));
      people.execute(() -> topic.hearWhileItRages(() -> any(), commandsEach * 4, draw()));
    }
  }

  private void command(String counter, String command) {
    issued.add(command);
    var cause =
        new Cause(
            "proof", IdempotencyKey.of("proof", command, command.getBytes()), null, null, null);
    tryALot(
        1 + Math.floorMod(draw(), 6),
        () -> {
          if (!acknowledged.contains(command)) {
            any()
                .counters
                .command(
                    counter, cause, state -> Counter.count(counter, state, command), Counter::id);
            acknowledged.add(command);
          }
        });
  }

  /** Tries that may fail as they must in such a world; anything else is a bug. */
  private static void tryALot(long times, Runnable work) {
    for (var i = 0L; i < times; i++) {
      try {
        work.run();
      } catch (Crash e) {
        Thread.yield();
      } catch (RuntimeException e) {
        if (!Passing.is(e)) {
          throw e;
        }
      }
    }
  }

  /** Everybody dies; one healthy instance cleans up and hears the rest. */
  Account settle(List<String> counters) {
    for (var instance : instances) {
      instance.close();
    }
    try (var healthy = instance(FaultPlan.none(), Duration.ofMinutes(1))) {
      topic.hearUntilQuiet(healthy, () -> store().stream().noneMatch(World::willBeSent));
      return new Account(
          database(), counters, Set.copyOf(acknowledged), Set.copyOf(issued), topic.records());
    }
  }

  /**
   * Whether it holds events that somebody will find and send. What has lost its mark is found by
   * nobody: to wait for it would be in vain, and what is missing because of it is seen at once.
   */
  private static boolean willBeSent(org.bson.Document found) {
    return found.containsKey("pendingSince")
        && !found.getList("outbox", org.bson.Document.class, List.of()).isEmpty();
  }

  private com.mongodb.client.MongoDatabase database() {
    return STORE.getDatabase(database);
  }

  private List<org.bson.Document> store() {
    var all = new ArrayList<org.bson.Document>();
    database().getCollection("counter").find().into(all);
    database().getCollection("mirror").find().into(all);
    return all;
  }

  @Override
  public void close() {
    topic.close();
    database().drop();
  }
}
