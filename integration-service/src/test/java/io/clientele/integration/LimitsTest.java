package io.clientele.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.guard.Limit;
import io.clientele.integration.provider.guard.Limit.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class LimitsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withUserConfiguration(Bound.class);

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(IntegrationSettings.class)
  static class Bound {}

  private static int calls(List<Limit> limits, Scope scope, Duration period) {
    return limits.stream()
        .filter(limit -> limit.scope() == scope && limit.period().equals(period))
        .findFirst()
        .orElseThrow()
        .calls();
  }

  // A minute touches one window more than it holds, unless both begin together.
  private static long worstMinute(List<Limit> limits, Scope scope, Duration period) {
    var touched = Math.ceilDiv(MINUTE.toMillis(), period.toMillis()) + 1;
    return touched * calls(limits, scope, period);
  }

  private static void assertBelowWhatIsAllowed(Map<String, List<Limit>> limits) {
    var seconds = Duration.ofSeconds(10);
    var day = Duration.ofDays(1);
    var xero = limits.getOrDefault("xero", List.of());
    assertThat(worstMinute(xero, Scope.APP, seconds)).isBetween(5_000L, 10_000L);
    assertThat(calls(xero, Scope.ORGANISATION, day)).isLessThan(5_000);
    var quickbooks = limits.getOrDefault("quickbooks", List.of());
    assertThat(worstMinute(quickbooks, Scope.ORGANISATION, seconds)).isBetween(100L, 500L);
    assertThat(calls(quickbooks, Scope.APP, Duration.ofDays(31))).isLessThan(500_000);
    var sage = limits.getOrDefault("sage", List.of());
    assertThat(calls(sage, Scope.ORGANISATION, day)).isLessThan(2_500);
    assertThat(calls(sage, Scope.APP, day)).isLessThan(1_296_000);
    var freeagent = limits.getOrDefault("freeagent", List.of());
    assertThat(calls(freeagent, Scope.ORGANISATION, Duration.ofHours(1))).isLessThan(3_600);
  }

  @Test
  @DisplayName("INT-13 unless told otherwise what all instances ask stays below what is allowed")
  void below_what_is_allowed() {
    service.run(
        context -> assertBelowWhatIsAllowed(context.getBean(IntegrationSettings.class).limits()));
  }

  @Test
  @DisplayName("INT-13 a limit that has not been confirmed is what the service is told it is")
  void a_limit_is_what_it_is_told() {
    service
        .withPropertyValues("XERO_DAY_CALLS=900")
        .run(
            context ->
                assertThat(context.getBean(IntegrationSettings.class).limits().get("xero"))
                    .contains(new Limit(Scope.ORGANISATION, 900, Duration.ofDays(1))));
  }
}
