package io.clientele.client.roster.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.decision.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SeatsTest {

  private final Seats seats = new Seats(2, 3);

  @Test
  @DisplayName("LST-8 a login and an instance have so many streams open, and no more")
  void so_many_and_no_more() {
    assertThat(seats.take("ann")).isEmpty();
    assertThat(seats.take("ann")).isEmpty();
    assertThat(seats.take("ann").map(Refusal::reason))
        .contains(StreamReason.TOO_MANY_STREAMS_OF_YOURS);
    assertThat(seats.take("bob")).isEmpty();
    assertThat(seats.take("eve").map(Refusal::reason)).contains(StreamReason.TOO_MANY_STREAMS);
    seats.leave("ann");
    assertThat(seats.take("eve")).isEqualTo(Optional.empty());
    assertThat(seats.open()).isEqualTo(3);
  }
}
