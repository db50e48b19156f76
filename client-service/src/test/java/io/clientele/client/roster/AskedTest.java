package io.clientele.client.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.search.Words;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AskedTest {

  private static final Filter COSTS = new Filter.Between(Column.COSTS, 1L, null, false);
  private static final Filter KIND = new Filter.OneOf(Column.KIND, Set.of("BUSINESS"), false);

  @Test
  @DisplayName(
      "LST-3 what one range alone asks for is usually shown along that range, all else by name")
  void the_usual_order() {
    assertThat(usual("", COSTS)).isEqualTo(new Ordering(Column.COSTS, false));
    assertThat(usual("")).isEqualTo(Ordering.BY_NAME);
    assertThat(usual("", KIND)).isEqualTo(Ordering.BY_NAME);
    assertThat(usual("", COSTS, KIND)).isEqualTo(Ordering.BY_NAME);
    assertThat(usual("bakery", COSTS)).isEqualTo(Ordering.BY_NAME);
    assertThat(usual("", new Filter.Between(Column.COSTS, 1L, null, true)))
        .isEqualTo(Ordering.BY_NAME);
  }

  private static Ordering usual(String search, Filter... filters) {
    return new Asked(Words.of(search), List.of(filters)).usualOrder();
  }
}
