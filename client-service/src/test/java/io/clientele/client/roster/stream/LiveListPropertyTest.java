package io.clientele.client.roster.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LiveListPropertyTest {

  @Property(tries = 500)
  @Label(
      "BEY-7 whatever is lost, late, restarted or resumed elsewhere, who follows the stream ends with the list")
  void who_follows_the_stream_ends_with_the_list(
      @ForAll @Size(max = 150) List<@IntRange(min = 0, max = LiveWorld.STEPS - 1) Integer> steps) {
    var world = new LiveWorld(Weakness.NONE);
    steps.forEach(world::step);
    world.settle();
    for (var browser : world.browsers) {
      assertThat(browser.shown()).isEqualTo(browser.expected());
    }
  }
}
