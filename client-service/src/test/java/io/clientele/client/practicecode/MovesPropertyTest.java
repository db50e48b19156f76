package io.clientele.client.practicecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Any file over any codes: few clients and fewer codes, so that everything meets. */
class MovesPropertyTest {

  /** A practice and a file for it. */
  record World(Map<String, String> codes, List<Wish> wishes) {

    NaivePractice practice() {
      return new NaivePractice(codes);
    }

    List<Fate> fates() {
      return Moves.of("p1", wishes, practice().holders());
    }

    Wish wish(long line) {
      return wishes.get((int) line - 1);
    }
  }

  /** A row of it. */
  record Row(String client, @Nullable String wanted) {}

  @Property(tries = 20_000)
  @Label("COD-2 what is planned can be done in its order, and comes to what was planned")
  void what_is_planned_can_be_done(@ForAll("worlds") World world) {
    var fates = world.fates();
    var practice = world.practice();
    practice.apply(world.wishes(), fates);

    var expected = new HashMap<>(world.codes());
    for (var i = 0; i < fates.size(); i++) {
      var wish = world.wishes().get(i);
      if (fates.get(i) instanceof Fate.Moves) {
        assertThat(wish.isSo()).isFalse();
        if (wish.wanted() == null) {
          expected.remove(wish.client());
        } else {
          expected.put(wish.client(), wish.wanted());
        }
      } else if (fates.get(i) instanceof Fate.Stays) {
        assertThat(wish.isSo()).isTrue();
      }
    }
    assertThat(practice.codes()).isEqualTo(expected);
    Statistics.label("steps aside").collect(fates.stream().anyMatch(MovesPropertyTest::isAside));
  }

  @Property(tries = 20_000)
  @Label("COD-2 what is refused could not be added to what is planned, one or several together")
  void what_is_refused_is_impossible(@ForAll("worlds") World world) {
    var fates = world.fates();
    var planned = new ArrayList<Wish>();
    var refused = new ArrayList<Wish>();
    for (var i = 0; i < fates.size(); i++) {
      switch (fates.get(i)) {
        case Fate.Moves moves -> planned.add(world.wishes().get(i));
        case Fate.Stays stays -> planned.add(world.wishes().get(i));
        case Fate.CodeTaken taken -> refused.add(world.wishes().get(i));
        case Fate.CodeTwice twice -> refused.add(world.wishes().get(i));
        case Fate.ClientTwice twice -> {}
      }
    }
    assertThat(world.practice().allows(planned)).isTrue();
    var subsets = 1 << refused.size();
    for (var some = 1; subsets > some; some++) {
      var added = new ArrayList<>(planned);
      for (var i = 0; i < refused.size(); i++) {
        if (((some >> i) & 1) == 1) {
          added.add(refused.get(i));
        }
      }
      assertThat(world.practice().allows(added)).as("with %s", added).isFalse();
    }
  }

  @Property(tries = 10_000)
  @Label("COD-2 whoever is named in the way is in the way")
  void whoever_is_named_is_in_the_way(@ForAll("worlds") World world) {
    var fates = world.fates();
    var after = world.practice();
    after.apply(world.wishes(), fates);
    for (var i = 0; i < fates.size(); i++) {
      var wish = world.wishes().get(i);
      var key = wish.wanted() == null ? "" : NaivePractice.key(wish.wanted());
      switch (fates.get(i)) {
        case Fate.ClientTwice twice -> {
          var line = twice.line();
          assertThat(line).isLessThan(wish.line());
          assertThat(world.wish(line).client()).isEqualTo(wish.client());
        }
        case Fate.CodeTwice twice -> {
          var line = twice.line();
          assertThat(after.holders()).containsEntry(key, world.wish(line).client());
          assertThat(world.practice().holders().get(key)).isNotEqualTo(world.wish(line).client());
        }
        case Fate.CodeTaken taken -> {
          var line = taken.line();
          var holder = world.practice().holders().get(key);
          assertThat(after.holders()).containsEntry(key, holder);
          if (line == null) {
            assertThat(world.wishes()).extracting(Wish::client).doesNotContain(holder);
          } else {
            assertThat(world.wish(line).client()).isEqualTo(holder);
          }
        }
        case Fate.Moves moves -> {}
        case Fate.Stays stays -> {}
      }
    }
  }

  @Property(tries = 5000)
  @Label("COD-2 among clients whose file moves each code once, every swap and rotation succeeds")
  void every_rotation_succeeds(@ForAll("rotations") World world) {
    assertThat(world.fates())
        .allMatch(fate -> fate instanceof Fate.Moves || fate instanceof Fate.Stays);
    what_is_planned_can_be_done(world);
  }

  private static boolean isAside(Fate fate) {
    return fate instanceof Fate.Moves moves && moves.aside() != null;
  }

  @Provide
  Arbitrary<World> worlds() {
    var clients = Arbitraries.of("a", "b", "c", "d", "e", "f", "g");
    var codes = Arbitraries.of("1", "2", "3", "4", "k", "K", "l").injectNull(0.1);
    var rows = Combinators.combine(clients, codes).as(Row::new).list().ofMaxSize(8);
    return Combinators.combine(held(), rows).as(MovesPropertyTest::world);
  }

  private static World world(Map<String, String> codes, List<Row> rows) {
    var wishes = new ArrayList<Wish>();
    for (var row : rows) {
      wishes.add(new Wish(wishes.size() + 1, row.client, codes.get(row.client), row.wanted));
    }
    return new World(codes, wishes);
  }

  /** Codes of some clients, no two alike. */
  private static Arbitrary<Map<String, String>> held() {
    return Combinators.combine(
            Arbitraries.shuffle("1", "2", "3", "4", "k", "L", "m"),
            Arbitraries.integers().between(0, 7))
        .as(
            (codes, most) -> {
              var held = new HashMap<String, String>();
              for (var i = 0; i < most; i++) {
                held.put(String.valueOf((char) ('a' + i)), codes.get(i));
              }
              return held;
            });
  }

  @Provide
  Arbitrary<World> rotations() {
    return Arbitraries.integers()
        .between(1, 40)
        .flatMap(
            many ->
                Combinators.combine(
                        Arbitraries.shuffle(IntStream.range(0, many).boxed().toList()),
                        Arbitraries.shuffle(IntStream.range(0, many).boxed().toList()))
                    .as(MovesPropertyTest::rotation));
  }

  private static World rotation(List<Integer> order, List<Integer> next) {
    var codes = new HashMap<String, String>();
    order.forEach(i -> codes.put("c" + i, "K" + i));
    return world(codes, order.stream().map(i -> new Row("c" + i, "k" + next.get(i))).toList());
  }
}
