package io.clientele.client.roster.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.Column;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.Position;
import io.clientele.client.roster.reading.Leg.Part;
import io.clientele.client.roster.reading.Leg.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LegTest {

  private static final Ordering BY_COSTS = new Ordering(Column.COSTS, true);
  private static final Step SAME_NAME = new Step.At(Part.NAME, "n");
  private static final Step LATER_NAME = new Step.Beyond(Part.NAME, "n");
  private static final Step LATER_ID = new Step.Beyond(Part.ID, "i");
  private static final Step SAME_COSTS = new Step.At(Part.VALUE, 4L);
  private static final Step LATER_COSTS = new Step.Beyond(Part.VALUE, 4L);

  @Test
  @DisplayName("LST-3 unknown values come last, unless they are not wanted")
  void unknown_values_come_last() {
    assertThat(Leg.of(BY_COSTS, null, true))
        .containsExactly(leg(new Step.Known()), leg(new Step.Unknown()));
    assertThat(Leg.of(BY_COSTS, null, false)).containsExactly(leg(new Step.Known()));
    assertThat(Leg.of(BY_COSTS, at(null), true))
        .containsExactly(
            leg(new Step.Unknown(), SAME_NAME, LATER_ID), leg(new Step.Unknown(), LATER_NAME));
    assertThat(Leg.of(BY_COSTS, at(null), false)).isEmpty();
  }

  @Test
  @DisplayName("LST-3 what lies behind a place is read without reading its ties again")
  void what_lies_behind_a_place() {
    assertThat(Leg.of(BY_COSTS, at(4L), true))
        .containsExactly(
            leg(SAME_COSTS, SAME_NAME, LATER_ID),
            leg(SAME_COSTS, LATER_NAME),
            leg(LATER_COSTS),
            leg(new Step.Unknown()));
    assertThat(Leg.of(BY_COSTS, at(4L), false)).hasSize(3);
  }

  @Test
  @DisplayName("LST-3 every client has a name")
  void every_client_has_a_name() {
    assertThat(Leg.of(Ordering.BY_NAME, null, true)).containsExactly(leg());
    assertThat(Leg.of(Ordering.BY_NAME, new Position(Ordering.BY_NAME, "n", "n", "i"), true))
        .containsExactly(leg(SAME_NAME, LATER_ID), leg(LATER_NAME));
  }

  private static Position at(@Nullable Object value) {
    return new Position(BY_COSTS, value, "n", "i");
  }

  private static Leg leg(Step... steps) {
    return new Leg(List.of(steps));
  }
}
