package io.clientele.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.standalone.journey.data.BadData;
import io.clientele.standalone.journey.data.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a search should find, worked out from the names alone. */
class SearchTest {

  @Test
  @DisplayName("LST-3 a word begins like the search without case and accents or not at all")
  void a_word_begins_like_the_search() {
    assertThat(Words.found("caf", "The Café-Company, Limited")).isTrue();
    assertThat(Words.found("company", "The Café-Company, Limited")).isTrue();
    assertThat(Words.found("pany", "The Café-Company, Limited")).isFalse();
  }

  @Test
  @DisplayName("LST-3 the most frequent word inside the names is searched")
  void the_most_frequent_word_inside_the_names_is_searched() {
    assertThat(
            Search.wordInTheMiddle(
                List.of(
                    "Acme Foods Limited",
                    "Best Foods Limited",
                    "Acme Trading Limited",
                    "Limited Limited")))
        .isEqualTo("foods");
  }

  @Test
  @DisplayName("LST-3 a word that finds nearly everything is no search")
  void a_word_that_finds_nearly_everything_is_no_search() {
    List<String> names = new ArrayList<>(Collections.nCopies(30, "Acme Holdings Limited"));
    assertThatThrownBy(() -> Search.wordInTheMiddle(names)).isInstanceOf(BadData.class);
    names.add("Acme Bakery Limited");
    assertThat(Search.wordInTheMiddle(names)).isEqualTo("bakery");
  }
}
