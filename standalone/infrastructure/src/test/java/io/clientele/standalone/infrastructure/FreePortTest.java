package io.clientele.standalone.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FreePortTest {

  @Test
  @DisplayName("OPS-1 two listeners of one broker never get the same port")
  void two_listeners_never_get_the_same_port() {
    assertThat(IntStream.range(0, 2_000).map(n -> FreePort.any()))
        .allSatisfy(own -> assertThat(FreePort.besides(own)).isNotEqualTo(own));
  }
}
