package io.clientele.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FirstLinePropertyTest {

  @Property
  @Label("BLK-2 without the columns that have moved all others are in the titles' order")
  void the_others_are_in_order(@ForAll @IntRange(min = 1, max = 15) int many, @ForAll long seed) {
    var titles = titles(many);
    var written = new ArrayList<>(titles);
    Collections.shuffle(written, new Random(seed));
    var line = FirstLine.of(titles, written);
    assertThat(line.hasAll()).isTrue();
    assertThat(line.moved().isEmpty()).isEqualTo(written.equals(titles));
    assertThat(without(written, line.moved())).isEqualTo(without(titles, line.moved()));
    assertThat(titles).allMatch(title -> written.indexOf(title) == line.column(title));
  }

  @Property
  @Label("BLK-2 one column that was put elsewhere is the one that has moved, or its neighbour")
  void one_that_was_put_elsewhere(
      @ForAll @IntRange(max = 11) int from, @ForAll @IntRange(max = 11) int to) {
    var titles = titles(12);
    var written = new ArrayList<>(titles);
    written.add(to, written.remove(from));
    assertThat(FirstLine.of(titles, written).moved()).hasSize(from == to ? 0 : 1);
  }

  private static List<String> titles(int many) {
    return IntStream.range(0, many).mapToObj(i -> "Title " + i).toList();
  }

  private static List<String> without(List<String> titles, List<String> some) {
    return titles.stream().filter(title -> !some.contains(title)).toList();
  }
}
