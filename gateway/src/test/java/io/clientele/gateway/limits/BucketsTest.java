package io.clientele.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BucketsTest {

  @Test
  @DisplayName("GTW-1 inventing addresses or practices does not fill the memory")
  void inventing_keys_does_not_fill_the_memory() {
    var buckets = new Buckets(new Rate(1, Duration.ofHours(1)), "x", 50, new TurnedClock());
    for (var key = 0; key < 10_000; key++) {
      buckets.spend("invented " + key);
    }
    Awaitility.await().untilAsserted(() -> assertThat(buckets.counted()).isLessThanOrEqualTo(50));
  }
}
