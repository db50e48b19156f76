package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.Software;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SoftwareHandsTest {

  @Test
  @DisplayName("INT-13 who waits for one slow provider keeps no hand from another")
  void no_hand_is_kept_from_another() throws Exception {
    var slow = new CountDownLatch(1);
    var done = new CountDownLatch(Software.values().length - 1);
    try (var hands = new SoftwareHands(1)) {
      hands.of(Software.XERO).execute(() -> awaitQuietly(slow));
      for (var software : Software.values()) {
        hands.of(software).execute(done::countDown);
      }
      assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
      slow.countDown();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
