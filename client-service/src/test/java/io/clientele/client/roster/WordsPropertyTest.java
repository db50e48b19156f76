package io.clientele.client.roster;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class WordsPropertyTest {

  @Property(tries = 5000)
  @Label("LST-3 what was made comparable once is not changed by doing it again")
  void words_are_their_own_words(@ForAll @StringLength(max = 60) String text) {
    var line = Words.of(text).line();
    assertThat(Words.of(line).line()).isEqualTo(line);
  }

  @Property(tries = 1000)
  @Label("LST-3 every cursor leads back to its place")
  void every_cursor_leads_back(@ForAll @StringLength(max = 60) String name) {
    var position =
        new Position(
            Ordering.BY_NAME,
            Words.of(name).line(),
            Words.of(name).line(),
            "6f0c1d2e-0000-4000-8000-00000000000a");
    assertThat(Position.of(position.cursor(), Ordering.BY_NAME)).contains(position);
  }
}
