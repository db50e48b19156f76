package io.clientele.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.aggregate.IdempotencyKey;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.TryAgain;
import io.clientele.platform.decision.Decision;
import io.clientele.testkit.AtOnce;
import io.clientele.testkit.Infrastructure;
import io.clientele.testkit.faults.Crash;
import io.clientele.testkit.faults.Fault;
import io.clientele.testkit.faults.FaultPlan;
import io.clientele.testkit.faults.FaultyMongo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** One command to many aggregates. */
class ManyTest {

  private static final Cause CAUSE = Cause.of("test");

  private final MongoClient mongo = MongoClients.create(Infrastructure.mongoUri());
  private final String name = "many-" + UUID.randomUUID().toString().substring(0, 8);
  private final Set<String> handed = ConcurrentHashMap.newKeySet();

  @AfterEach
  void close() {
    mongo.getDatabase(name).drop();
    mongo.close();
  }

  private Aggregates<Counter, Counter.Event> counters(FaultPlan fate) {
    var converter =
        new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, new MongoMappingContext());
    converter.afterPropertiesSet();
    return new AggregateStore(
            new SimpleMongoClientDatabaseFactory(FaultyMongo.wrap(mongo, fate), name),
            converter,
            (type, id, outbox) -> outbox.forEach(event -> handed.add(event.id())),
            Clock.systemUTC(),
            () -> 0L)
        .of(Counter.TYPE);
  }

  private List<String> lying(int many) {
    var ids = IntStream.range(0, many).mapToObj(n -> name + "-" + n).toList();
    mongo
        .getDatabase(name)
        .getCollection("counter")
        .insertMany(
            ids.stream()
                .map(
                    id ->
                        new Document("_id", id).append("version", 1L).append("commands", List.of()))
                .toList());
    return ids;
  }

  /** Takes a command once, however often it is asked. */
  private static Function<Counter, Decision<Counter, Counter.Event>> once(String command) {
    return counter ->
        counter.commands().contains(command)
            ? Decision.unchanged()
            : Counter.count(counter.id(), counter, command);
  }

  private void assertEachHas(List<String> ids, String... commands) {
    var there = mongo.getDatabase(name).getCollection("counter");
    var found = there.find(Filters.in("_id", ids)).into(new ArrayList<>());
    assertThat(found).hasSameSizeAs(ids);
    for (var one : found) {
      assertThat(one.getList("commands", String.class)).containsExactlyInAnyOrder(commands);
      assertThat(one.getList("outbox", Document.class, List.of()))
          .hasSize(commands.length)
          .extracting(event -> event.getLong("sequence"))
          .doesNotHaveDuplicates();
    }
  }

  private static void assertAll(
      Map<String, Outcome<Counter>> outcomes, int many, Class<?> expected) {
    assertThat(outcomes).hasSize(many);
    assertThat(outcomes.values()).hasOnlyElementsOfType(expected);
  }

  @Test
  @DisplayName("ACC-3 many are changed in two reads and one write per few hundred, each by itself")
  void many() {
    var ids = lying(520);
    var counters = counters(FaultPlan.none());
    var asked = Stream.concat(ids.stream(), Stream.of("none", ids.getFirst())).toList();
    assertAll(counters.commandAll(asked, CAUSE, once("x")), 520, Outcome.Done.class);
    assertEachHas(ids, "x");
    assertThat(handed).as("events given to the relay").hasSize(520);
    assertAll(counters.commandAll(ids, CAUSE, once("x")), 520, Outcome.Unchanged.class);
    var seventh = FaultPlan.once(6, Fault.TIMEOUT_BEFORE);
    counters(seventh).commandAll(ids, CAUSE, once("y"));
    assertThat(seventh.met()).as("more than six calls of the store").isFalse();
  }

  @Test
  @DisplayName("OPS-4 a repeat under the same key changes nothing, and another request is refused")
  void repeated() {
    var all = lying(4);
    var ids = all.subList(0, 3);
    var counters = counters(FaultPlan.none());
    var cause = new Cause("test", new IdempotencyKey("k", "request"), null, null, null);
    var alone = ids.subList(0, 1);
    counters.commandAll(alone, cause, one -> Counter.count(one.id(), one, "x"));
    var again = counters.commandAll(ids, cause, one -> Counter.count(one.id(), one, "x"));
    assertThat(again.get(ids.getFirst())).isInstanceOf(Outcome.Repeated.class);
    assertThat(again.get(ids.getLast())).isInstanceOf(Outcome.Done.class);
    assertEachHas(ids, "x");
    var other = new Cause("test", new IdempotencyKey("k", "another"), null, null, null);
    assertAll(counters.commandAll(all.reversed(), other, once("y")), 4, Outcome.Refused.class);
    assertEachHas(ids, "x");
    assertEachHas(all.subList(3, 4)); // nor the one that has not seen the key
  }

  @Test
  @DisplayName("ACC-3a several at once and single commands between them: each wins once everywhere")
  void atOnce() {
    var ids = lying(20);
    var single = counters(FaultPlan.none());
    Stream<Callable<Object>> all =
        Stream.of("a", "b", "c")
            .map(
                command ->
                    () ->
                        counters(FaultPlan.none())
                            .commandAll(ids, CAUSE, one -> Counter.count(one.id(), one, command)));
    Callable<Object> alone =
        () -> {
          for (var id : ids) {
            single.command(id, CAUSE, one -> Counter.count(id, one, "d"), one -> "");
          }
          return ids;
        };
    AtOnce.all(Stream.concat(all, Stream.of(alone)).toList());
    assertEachHas(ids, "a", "b", "c", "d");
    assertThat(handed).hasSize(80);
  }

  @ParameterizedTest
  @EnumSource(names = {"CRASH_BEFORE", "CRASH_AFTER", "TIMEOUT_BEFORE", "TIMEOUT_AFTER"})
  @DisplayName("OPS-4 whatever dies in the middle, repeating brings each to its end once")
  void dies(Fault fault) {
    var ids = lying(20);
    for (var calls = 0; ; calls++) {
      var plan = FaultPlan.once(calls, fault);
      var command = "command " + calls;
      try {
        counters(plan).commandAll(ids, CAUSE, once(command));
      } catch (Crash | MongoException dead) {
        counters(FaultPlan.none()).commandAll(ids, CAUSE, once(command));
      }
      if (!plan.met()) {
        assertThat(calls).isPositive();
        assertEachHas(
            ids,
            IntStream.rangeClosed(0, calls).mapToObj(n -> "command " + n).toArray(String[]::new));
        return;
      }
    }
  }

  @Test
  @DisplayName("OPS-3 one with too many unsent events holds up no other, and is asked for again")
  void full() {
    var ids = lying(3);
    var counters = counters(FaultPlan.none());
    for (var i = 0; i < 100; i++) {
      var command = "c" + i;
      counters.commandAll(ids.subList(0, 1), CAUSE, once(command));
    }
    assertThatThrownBy(() -> counters.commandAll(ids, CAUSE, once("x")))
        .isInstanceOf(TryAgain.class);
    assertEachHas(ids.subList(1, 3), "x");
  }

  @Test
  @DisplayName("ACC-3 what a rule refuses is written nowhere")
  void refused() {
    var ids = lying(2);
    var why = List.of(IdempotencyKey.reused());
    var outcomes =
        counters(FaultPlan.none()).commandAll(ids, CAUSE, one -> new Decision.Refused<>(why));
    assertAll(outcomes, 2, Outcome.Refused.class);
    assertEachHas(ids);
  }
}
