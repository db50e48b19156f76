package io.clientele.client.roster.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.Sight;
import io.clientele.client.roster.Sights;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  private static final Sight ALL = Sights.all("p1");
  private static final Sight CAL = Sights.granted("p1", "cal");

  @Test
  @DisplayName("LST-4 who sees all has every start up to four letters, others have two letters")
  void who_sees_all_has_more_than_others() {
    assertThat(Heading.all(List.of("p1", "p1/cal"), List.of("and", "anderson", "j")))
        .containsExactly("p1 a", "p1 an", "p1 and", "p1 ande", "p1 j", "p1/cal an");
  }

  @Test
  @DisplayName("LST-3 a word is looked up under as much of it as there is a heading for")
  void a_word_is_looked_up_under_as_much_as_there_is() {
    assertThat(Heading.of(ALL, "s")).containsExactly("p1 s");
    assertThat(Heading.of(ALL, "school")).containsExactly("p1 scho");
    assertThat(Heading.of(CAL, "s")).isEmpty();
    assertThat(Heading.of(CAL, "sc")).containsExactly("p1/cal sc", "p1/cal *");
    assertThat(Heading.of(CAL, "school")).containsExactly("p1/cal sc", "p1/cal *");
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

  @Test
  @DisplayName("LST-3 two words are looked up under both, in whichever order they are typed")
  void two_words_are_looked_up_under_both() {
    assertThat(Heading.all(List.of("p1/cal"), List.of("services", "uk", "j", "sealed")))
        .containsExactly("p1/cal se", "p1/cal uk", "p1/cal se uk");
    for (var sight : List.of(ALL, CAL)) {
      var audience = sight.audiences().getFirst();
      assertThat(Heading.of(sight, "services", "uk"))
          .containsExactly(audience + " se uk", audience + " **");
      assertThat(Heading.of(sight, "uk", "serv")).isEqualTo(Heading.of(sight, "services", "uk"));
      assertThat(Heading.of(sight, "services", "u")).as("too short").isEmpty();
      assertThat(Heading.of(sight, "services", "sealed")).as("may be one word").isEmpty();
    }
  }

  @Test
  @DisplayName(
      "LST-3 a client whom hundreds see under hundreds of words is under anything for them")
  void a_client_whom_hundreds_see_under_hundreds_of_words() {
    var words =
        IntStream.range(0, 200).mapToObj(i -> Character.toString(0x4e00 + i) + "x").toList();
    var logins = IntStream.range(0, 600).mapToObj(i -> "p1/" + i);
    var audiences = Stream.concat(Stream.of("p1"), logins).toList();
    var headings = Heading.all(audiences, words);
    assertThat(headings).hasSizeLessThan(Heading.MOST).contains("p1/7 *").doesNotHaveDuplicates();
    assertThat(headings).containsAll(Heading.of(ALL, words.getLast()));
    assertThat(headings).containsAnyElementsOf(Heading.of(ALL, words.get(1), words.getLast()));
    assertThat(headings)
        .containsAnyElementsOf(Heading.of(Sights.granted("p1", "7"), words.getLast()));
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
      var under = Heading.all(List.of("p1", "p1/cal"), words);
      var wanted = Heading.of(sight, beginning);
      assertThat(wanted.isEmpty() || wanted.stream().anyMatch(under::contains)).isTrue();
      var both = Heading.of(sight, beginning, words.getFirst());
      assertThat(both.isEmpty() || both.stream().anyMatch(under::contains)).isTrue();
    }
  }
}
