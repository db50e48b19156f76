package io.clientele.client.roster.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.clientele.client.roster.Position;
import io.clientele.client.roster.RosterEntry;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.platform.consume.CombinedRows;
import io.clientele.testkit.Infrastructure;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** What is stored and indexed shows what is true, to whoever asks for whatever. */
class RosterOracleTest {

  private static final int QUESTIONS = 30;

  /** Of so many questions one is asked of an export as well, which costs more. */
  private static final int EXPORTED = 6;

  private static final Clock CLOCK = Clock.fixed(Facts.NOW, ZoneOffset.UTC);
  private static final MongoClient MONGO = MongoClients.create(Infrastructure.mongoUri());
  private static final String NAME = "oracle-" + UUID.randomUUID();
  private static final CombinedRows ROWS =
      new CombinedRows(() -> MONGO.getDatabase(NAME).getCollection("client-list"), Combined::of);

  @BeforeContainer
  static void prepare() {
    rows(Reading.CAPS).prepare();
  }

  @AfterContainer
  static void clear() {
    MONGO.getDatabase(NAME).drop();
    MONGO.close();
  }

  @Property(tries = 16, shrinking = ShrinkingMode.OFF)
  @Label(
      "LST-4 list, count, overview, export, stream and single reads show exactly what the caller may see")
  void everything_shows_what_the_caller_may_see(@ForAll long seed) {
    var random = new Random(seed);
    var practices = List.of("p" + UUID.randomUUID(), "p" + UUID.randomUUID());
    var facts = world(practices, random);
    var oracle = new Oracle(facts);
    for (var i = 0; i < QUESTIONS; i++) {
      var question = Question.any(practices, facts, random);
      var rows = rows(anyCaps(random));
      var sight = Sight.of(question.caller());
      var expected = oracle.list(question.caller(), question.asked(), question.order());
      assertThat(read(rows, question, (page, shown) -> {}))
          .as("%s", question)
          .isEqualTo(ids(expected));
      assertThat(rows.count(sight, question.asked())).as("%s", question).isEqualTo(expected.size());
      var one = facts.get(i % facts.size());
      var seen = Oracle.sees(question.caller(), one);
      assertThat(rows.seen(sight, Set.of(one.id)).contains(one.id)).isEqualTo(seen);
      assertThat(isTold(sight, one)).as("%s on a stream", sight).isEqualTo(seen);
      OverviewOracle.check(oracle, rows, question.caller());
      if (i % EXPORTED == 0) {
        assertThat(WrittenExport.of(question, rows, MONGO, NAME))
            .as("the export of %s", question)
            .isEqualTo(ids(expected));
      }
    }
  }

  /** Whether a stream of this audience tells of it. */
  private static boolean isTold(Sight sight, Facts one) {
    return Stream.ofNullable(
            new MongoSeenRows(ROWS, () -> 0, CLOCK).read(List.of(one.id)).get(one.id))
        .anyMatch(row -> sight.audiences().stream().anyMatch(row.seenBy()::contains));
  }

  @Property(tries = 8, shrinking = ShrinkingMode.OFF)
  @Label("LST-3 while a client changes between pages, every other one is shown once, in order")
  void others_are_shown_once(@ForAll long seed) {
    var random = new Random(seed);
    var practices = List.of("p" + UUID.randomUUID());
    var facts = world(practices, random);
    for (var i = 0; i < QUESTIONS / 4; i++) {
      var question = Question.any(practices, facts, random);
      var known = facts.stream().filter(one -> one.client != null).toList();
      var changing = known.get(random.nextInt(known.size()));
      var shown =
          read(
              rows(anyCaps(random)),
              question,
              (page, so) -> {
                changing.changeClient();
                changing.changeActivity();
                changing.tell(ROWS);
              });
      var others = new ArrayList<>(shown);
      others.removeIf(changing.id::equals);
      var expected =
          ids(new Oracle(facts).list(question.caller(), question.asked(), question.order()));
      assertThat(others)
          .as("%s", question)
          .isEqualTo(expected.stream().filter(id -> !id.equals(changing.id)).toList());
    }
  }

  private static List<Facts> world(List<String> practices, Random random) {
    var facts =
        Stream.generate(() -> Facts.any(practices.get(random.nextInt(practices.size())), random))
            .limit(4 + random.nextInt(12))
            .toList();
    facts.getFirst().changeClient();
    facts.forEach(one -> one.tell(ROWS));
    return facts;
  }

  /** All pages, one after the other. */
  private static List<String> read(
      MongoRosterRows rows, Question question, BiConsumer<Integer, List<String>> between) {
    var shown = new ArrayList<String>();
    @Nullable Position after = null;
    for (var page = 0; page < 100; page++) {
      var query =
          new RosterQuery(
              Sight.of(question.caller()),
              question.asked(),
              question.order(),
              after,
              question.limit());
      var found = rows.find(query);
      found.items().stream().map(RosterEntry::id).forEach(shown::add);
      assertThat(found.items()).hasSizeLessThanOrEqualTo(question.limit());
      var next = found.nextCursor();
      if (next == null) {
        return shown;
      }
      assertThat(found.items()).hasSize(question.limit());
      after = Position.of(next, question.order()).orElseThrow();
      between.accept(page, shown);
    }
    throw new AssertionError("pages without end: " + question);
  }

  private static List<String> ids(List<Facts> facts) {
    return facts.stream().map(one -> one.id).toList();
  }

  /** So few that every way of reading is taken. */
  private static List<Long> anyCaps(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> Reading.CAPS;
      case 1 -> List.of(1L, 4L, Long.MAX_VALUE);
      default -> List.of(2L, 3L, 8L, Long.MAX_VALUE);
    };
  }

  private static MongoRosterRows rows(List<Long> caps) {
    return new MongoRosterRows(ROWS, CLOCK, caps);
  }
}
