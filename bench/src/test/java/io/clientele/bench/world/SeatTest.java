package io.clientele.bench.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatTest {

  @ParameterizedTest(name = "{1} of {0}")
  @CsvSource({"1000, 500", "10000, 5000", "100000, 5000", "1001, 500", "7919, 3959"})
  @DisplayName(
      "LST-4 the colleague is granted half of the clients, but no more than 5,000, all over")
  void the_colleague_is_granted_half(int clients, int granted) {
    var seat = Seat.of(clients);
    var grants = IntStream.range(0, clients).filter(seat::isGranted).toArray();
    assertThat(grants).hasSize(granted);
    assertThat(Arrays.stream(grants).filter(client -> client % 4 == 0).count())
        .isBetween(granted / 5L, granted / 3L);
    assertThat(grants[0]).isLessThan(clients / 10);
    assertThat(grants[granted - 1]).isGreaterThan(clients - clients / 10);
  }
}
