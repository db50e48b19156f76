package io.clientele.client.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.practice.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HeadingPropertyTest {

  @Property
  @Label("BLK-2 without the columns that have moved all others are in the template's order")
  void the_others_are_in_order(@ForAll Region region, @ForAll long seed) {
    var titles = SomePractice.template(region).titles();
    var line = new ArrayList<>(titles);
    Collections.shuffle(line, new Random(seed));
    var heading = Heading.of(titles, line);
    assertThat(heading.fits()).isEqualTo(line.equals(titles));
    assertThat(heading.missing()).isEmpty();
    assertThat(heading.unknown()).isEmpty();
    assertThat(without(line, heading.moved())).isEqualTo(without(titles, heading.moved()));
  }

  @Property
  @Label("BLK-2 one column that was put elsewhere is the one that has moved, or its neighbour")
  void one_that_was_put_elsewhere(
      @ForAll Region region,
      @ForAll @IntRange(max = 11) int from,
      @ForAll @IntRange(max = 11) int to) {
    var titles = SomePractice.template(region).titles();
    var line = new ArrayList<>(titles);
    line.add(to, line.remove(from));
    assertThat(Heading.of(titles, line).moved()).hasSize(from == to ? 0 : 1);
  }

  private static List<String> without(List<String> titles, List<String> some) {
    return titles.stream().filter(title -> !some.contains(title)).toList();
  }
}
