package io.clientele.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefusalTest {

  @Test
  @DisplayName("GTW-2 the codes, types and statuses on the wire are these")
  void the_codes_types_and_statuses_on_the_wire_are_these() {
    assertThat(
            Arrays.stream(Refusal.values())
                .map(why -> why.status().value() + " " + why + " " + why.type()))
        .containsExactly(
            "400 MALFORMED_REQUEST urn:problem:gateway:malformed-request",
            "401 UNAUTHENTICATED urn:problem:gateway:unauthenticated",
            "403 ORIGIN_REFUSED urn:problem:gateway:origin-refused",
            "403 CSRF_REFUSED urn:problem:gateway:csrf-refused",
            "404 NOT_FOUND urn:problem:gateway:not-found",
            "409 ACCOUNT_LOST urn:problem:gateway:account-lost",
            "408 REQUEST_STALLED urn:problem:gateway:request-stalled",
            "413 BODY_TOO_LARGE urn:problem:gateway:body-too-large",
            "429 RATE_LIMITED urn:problem:gateway:rate-limited",
            "500 INTERNAL_ERROR urn:problem:gateway:internal-error",
            "503 SEND_AGAIN urn:problem:gateway:send-again",
            "503 UPSTREAM_DOWN urn:problem:gateway:upstream-down",
            "504 UPSTREAM_TIMEOUT urn:problem:gateway:upstream-timeout");
  }

  @Test
  @DisplayName("GTW-2 Retry-After is in whole seconds, rounded up, and never none at all")
  void retry_after_is_in_whole_seconds_rounded_up() {
    assertThat(secondsFor(Duration.ofNanos(1))).isEqualTo(1);
    assertThat(secondsFor(Duration.ofSeconds(2))).isEqualTo(2);
    assertThat(secondsFor(Duration.ofMillis(2_001))).isEqualTo(3);
    assertThat(new Refused(Refusal.NOT_FOUND, "x").retryAfterSeconds()).isNull();
  }

  private static Long secondsFor(Duration wait) {
    return Objects.requireNonNull(new Refused(Refusal.RATE_LIMITED, "x", wait).retryAfterSeconds());
  }
}
