package io.clientele.client.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.account.ClientKind;
import io.clientele.client.practice.Region;
import io.clientele.platform.decision.Reason.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelfEmployedMarkTest {

  @ParameterizedTest(name = "CLI-12 a {1} in {0}, connected {2}: {3}")
  @DisplayName("CLI-12 businesses of US and CA practices without accounting software are marked")
  @CsvSource(
      nullValues = "good",
      value = {
        "US, BUSINESS, false, good, INVALID",
        "CA, BUSINESS, false, good, INVALID",
        "US, BUSINESS, true, SELF_EMPLOYED_MARK_CONNECTED, CONFLICT",
        "CA, BUSINESS, true, SELF_EMPLOYED_MARK_CONNECTED, CONFLICT",
        "US, SELF_EMPLOYED, false, SELF_EMPLOYED_MARK_NOT_OPEN, INVALID",
        "UK, BUSINESS, false, SELF_EMPLOYED_MARK_NOT_OPEN, INVALID",
        "UK, SELF_EMPLOYED, true, SELF_EMPLOYED_MARK_NOT_OPEN, INVALID"
      })
  void who_is_marked(
      Region region, ClientKind kind, boolean connected, @Nullable String code, Kind sort) {
    var problem = SelfEmployedMark.problem(region, kind, connected);
    assertThat(problem.map(no -> no.reason().name()).orElse(null)).isEqualTo(code);
    problem.ifPresent(
        no -> {
          assertThat(no.reason().rule()).isEqualTo("CLI-12");
          assertThat(no.reason().kind()).isEqualTo(sort);
        });
  }
}
