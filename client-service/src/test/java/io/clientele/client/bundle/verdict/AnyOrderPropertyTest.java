package io.clientele.client.bundle.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.bundle.mongo.BundleCollections;
import io.clientele.platform.aggregate.Heard;
import io.clientele.testkit.Infrastructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Told states in any order, late, twice, with verdicts between them, against plain numbers. */
class AnyOrderPropertyTest {

  private static final MongoClient MONGO = MongoClients.create(Infrastructure.mongoUri());
  private static final String NAME = "any-order";

  @AfterContainer
  static void close() {
    MONGO.getDatabase(NAME).drop();
    MONGO.close();
  }

  /** Something told, or the wish that stands is judged. */
  record Step(@Nullable State told, int taken, boolean twice) {}

  record State(long sequence, int limit, @Nullable LimitWish wish) {}

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label(
      "CLI-9 the limit follows from the newest told and its verdict, in whatever order they come")
  void the_limit_follows(@ForAll("steps") List<Step> steps) {
    var bundles = MONGO.getDatabase(NAME).getCollection("bundles");
    bundles.deleteMany(new Document());
    var book = BundleCollections.limitBook(new SimpleMongoClientDatabaseFactory(MONGO, NAME));
    var expected = new ToldLimits();
    for (var step : steps) {
      for (var time = 0; time < (step.twice() ? 2 : 1); time++) {
        play(step, book, expected);
      }
    }
    var row = Objects.requireNonNull(bundles.find().first());
    var seen = book.find("p1").orElseThrow();
    assertThat(seen.limit().told()).isEqualTo(expected.limit());
    assertThat(seen.limit().wish()).isEqualTo(expected.wish());
    assertThat(seen.limit().answer().orElse(null)).isEqualTo(expected.verdict());
    assertThat(seen.limit().effective()).isEqualTo(expected.effective());
    assertThat(row.getInteger("limit")).as("limit").isEqualTo(expected.effective());
    assertThat(book.unsaid()).as("unsaid").hasSize(expected.wish() == null ? 0 : 1);
  }

  private static void play(Step step, LimitBook book, ToldLimits expected) {
    var told = step.told();
    if (told != null) {
      var heard = new Heard("subscription/p1", told.sequence());
      book.tell("p1", heard, told.limit(), told.wish());
      expected.tell(heard, told.limit(), told.wish());
    } else {
      MONGO
          .getDatabase(NAME)
          .getCollection("bundles")
          .updateOne(new Document(), new Document("$set", new Document("taken", step.taken())));
      book.find("p1").ifPresent(book::judge);
      expected.judge(step.taken());
    }
  }

  /** The first is what a practice begins with; all others follow it in some order. */
  @Provide
  Arbitrary<List<Step>> steps() {
    var limits = Arbitraries.integers().between(0, 6);
    var states =
        Combinators.combine(limits, limits, Arbitraries.integers().between(0, 3))
            .as(Tuple::of)
            .list()
            .ofMinSize(1)
            .ofMaxSize(6)
            .map(
                told -> {
                  var all = new ArrayList<State>();
                  var number = 1L;
                  LimitWish wish = null;
                  for (var one : told) {
                    // None, the same one still, or the next.
                    wish =
                        switch (one.get3()) {
                          case 0 -> null;
                          case 1 -> wish;
                          default -> new LimitWish(number++, one.get2());
                        };
                    all.add(new State(all.size() + 1L, one.get1(), wish));
                  }
                  return all;
                });
    return states.flatMap(
        all -> {
          var told =
              Combinators.combine(Arbitraries.of(all), Arbitraries.of(true, false))
                  .as((state, twice) -> new Step(state, 0, twice));
          var judged =
              Combinators.combine(limits, Arbitraries.of(true, false))
                  .as((taken, twice) -> new Step(null, taken, twice));
          return Arbitraries.oneOf(told, judged)
              .list()
              .ofMinSize(1)
              .ofMaxSize(14)
              .map(
                  steps -> {
                    var with = new ArrayList<Step>();
                    with.add(new Step(all.getFirst(), 0, false));
                    with.addAll(steps);
                    return List.copyOf(with);
                  });
        });
  }
}
