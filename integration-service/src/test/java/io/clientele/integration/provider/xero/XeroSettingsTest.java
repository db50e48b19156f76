package io.clientele.integration.provider.xero;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class XeroSettingsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int XERO_ALLOWS = 60;

  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withUserConfiguration(Bound.class);

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(XeroSettings.class)
  static class Bound {}

  // A minute touches one period more than it holds, unless both begin together.
  private static long worstMinute(XeroSettings settings) {
    var period = settings.pacePeriod().toMillis();
    var touched = Math.ceilDiv(MINUTE.toMillis(), period) + 1;
    return touched * settings.paceCalls();
  }

  @Test
  @DisplayName("INT-13 unless told otherwise no minute has more calls than Xero allows")
  void no_minute_has_too_many_calls() {
    service.run(
        context ->
            assertThat(worstMinute(context.getBean(XeroSettings.class)))
                .isBetween(1L, (long) XERO_ALLOWS));
  }

  @Test
  @DisplayName("INT-13 the pace is what the service is told it is")
  void the_pace_is_what_it_is_told() {
    service
        .withPropertyValues("XERO_PACE_CALLS=7", "XERO_PACE_PERIOD=20s")
        .run(
            context -> {
              var settings = context.getBean(XeroSettings.class);
              assertThat(settings.paceCalls()).isEqualTo(7);
              assertThat(settings.pacePeriod()).hasSeconds(20);
            });
  }
}
