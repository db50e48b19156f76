package io.clientele.client.roster.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.Sight;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HeadingTest {

  private static final Sight ALL = new Sight("p1", null);
  private static final Sight CAL = new Sight("p1", "cal");

  @Test
  @DisplayName("LST-4 who sees all has every start up to four letters, others have two letters")
  void who_sees_all_has_more_than_others() {
    assertThat(Heading.all(List.of("p1", "p1/cal"), List.of("and", "anderson", "j")))
        .containsExactly("p1 a", "p1 an", "p1 and", "p1 ande", "p1 j", "p1/cal an");
  }

  @Test
  @DisplayName("LST-3 a word is looked up under as much of it as there is a heading for")
  void a_word_is_looked_up_under_as_much_as_there_is() {
    assertThat(Heading.of(ALL, "s")).contains("p1 s");
    assertThat(Heading.of(ALL, "school")).contains("p1 scho");
    assertThat(Heading.of(CAL, "s")).isEmpty();
    assertThat(Heading.of(CAL, "sc")).contains("p1/cal sc");
    assertThat(Heading.of(CAL, "school")).contains("p1/cal sc");
  }

  @Test
  @DisplayName("LST-3 under the heading of a short word there is nothing else")
  void under_the_heading_of_a_short_word_there_is_nothing_else() {
    assertThat(Heading.isExact(ALL, "s")).isTrue();
    assertThat(Heading.isExact(ALL, "scho")).isTrue();
    assertThat(Heading.isExact(ALL, "schoo")).isFalse();
    assertThat(Heading.isExact(CAL, "s")).isFalse();
    assertThat(Heading.isExact(CAL, "sc")).isTrue();
    assertThat(Heading.isExact(CAL, "sch")).isFalse();
  }

  @Property
  @Label("LST-3 whatever begins a word of a client leads to a heading the client is under")
  void whatever_begins_a_word_leads_to_the_client(
      @ForAll @Size(min = 1, max = 5)
          List<@AlphaChars @NotEmpty @StringLength(max = 9) String> words,
      @ForAll int which,
      @ForAll int letters) {
    var word = words.get(Math.floorMod(which, words.size()));
    var beginning = word.substring(0, 1 + Math.floorMod(letters, word.length()));
    for (var sight : List.of(ALL, CAL)) {
      var under = Heading.all(List.of(ALL.audience(), CAL.audience()), words);
      Heading.of(sight, beginning).ifPresent(heading -> assertThat(under).contains(heading));
    }
  }
}
