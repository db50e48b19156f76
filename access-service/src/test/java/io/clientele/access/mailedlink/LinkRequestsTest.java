package io.clientele.access.mailedlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.TurnedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LinkRequestsTest {

  private final TurnedClock clock = TurnedClock.standingAt(Instant.parse("2026-03-02T09:59:58.5Z"));
  private final Map<String, Integer> counts = new HashMap<>();
  private final LinkRequests requests =
      new LinkRequests(
          (whose, window, most) -> {
            assertThat(window.from()).isBeforeOrEqualTo(clock.instant());
            assertThat(window.until()).isEqualTo(window.from().plus(Duration.ofHours(1)));
            return counts.merge(whose + window.from(), 1, Integer::sum) <= most;
          },
          new PlainMaking(),
          2,
          1,
          clock);

  @Test
  @DisplayName("ACC-8a who asked too often is told to come back in the next hour, and then may")
  void comesBack() {
    assertThat(requests.fromAddress("203.0.113.9")).isEmpty();
    assertThat(requests.fromAddress("203.0.113.9")).hasValue(1);
    assertThat(requests.fromAddress("203.0.113.10")).isEmpty();
    clock.turn(Duration.ofSeconds(1));
    assertThat(requests.fromAddress("203.0.113.9")).as("less than a second is one").hasValue(1);
    clock.turn(Duration.ofMillis(500));
    assertThat(requests.fromAddress("203.0.113.9")).isEmpty();
    assertThat(requests.fromAddress("203.0.113.9")).hasValue(3600);
  }

  @Test
  @DisplayName("ACC-8a mails for one purpose use up none of another's, nor another mailbox's")
  void purposes() {
    assertThat(requests.toMailbox(LinkPurpose.EMAIL_CHANGE, "a")).isTrue();
    assertThat(requests.toMailbox(LinkPurpose.EMAIL_CHANGE, "a")).isTrue();
    assertThat(requests.toMailbox(LinkPurpose.EMAIL_CHANGE, "a")).isFalse();
    assertThat(requests.toMailbox(LinkPurpose.PASSWORD_RESET, "a")).isTrue();
    assertThat(requests.toMailbox(LinkPurpose.EMAIL_CHANGE, "b")).isTrue();
  }

  @Test
  @DisplayName("ACC-8a what is counted shows neither the email nor the address")
  void hidden() {
    requests.toMailbox(LinkPurpose.EMAIL_CHANGE, "ann@x.example");
    requests.fromAddress("203.0.113.9");
    assertThat(counts.keySet())
        .allSatisfy(one -> assertThat(one).matches("link-(mailbox|address)/<.*>2026-.*"));
  }
}
