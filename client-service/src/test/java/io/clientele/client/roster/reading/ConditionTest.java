package io.clientele.client.roster.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Filter;
import io.clientele.client.roster.search.Words;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConditionTest {

  @Test
  @DisplayName("LST-3 of a search, a word that another begins with narrows nothing")
  void beginnings_follow() {
    assertThat(conditions("old o bakery oldham OLD bak")).containsExactly("bakery", "oldham");
    assertThat(conditions("ba ba")).containsExactly("ba");
    assertThat(conditions("")).isEmpty();
  }

  @Test
  @DisplayName("LST-3 of a search of many words every one narrows it")
  void every_word_narrows() {
    assertThat(conditions("the royal society for prevention of cruelty 2 animals within england"))
        .containsExactly(
            "the",
            "royal",
            "society",
            "for",
            "prevention",
            "of",
            "cruelty",
            "2",
            "animals",
            "within",
            "england");
  }

  private static List<String> conditions(String search) {
    var kind = new Filter.OneOf(Column.KIND, Set.of("BUSINESS"), false);
    var all = Condition.of(new Asked(Words.of(search), List.of(kind, kind)));
    assertThat(all).last().isEqualTo(new Condition.Filtered(Column.KIND));
    return all.stream()
        .filter(Condition.Word.class::isInstance)
        .map(one -> ((Condition.Word) one).beginning())
        .toList();
  }
}
