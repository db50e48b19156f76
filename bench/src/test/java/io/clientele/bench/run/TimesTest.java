package io.clientele.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimesTest {

  @Test
  @DisplayName("LST-3 p95 is a time within which nineteen of twenty answers came, and p50 half")
  void percentiles_are_times_that_were_measured() {
    var times = Times.of(LongStream.rangeClosed(1, 20).map(i -> (21 - i) * 1_000_000).toArray());
    assertThat(times.p95()).isEqualTo(19);
    assertThat(times.p50()).isEqualTo(10);
    assertThat(Times.of(new long[] {3_000_000}).p95()).isEqualTo(3);
  }
}
