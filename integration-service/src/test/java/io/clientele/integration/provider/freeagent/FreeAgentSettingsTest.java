package io.clientele.integration.provider.freeagent;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.integration.provider.guard.ShippedLimits;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class FreeAgentSettingsTest {

  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withUserConfiguration(Bound.class);

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(FreeAgentSettings.class)
  static class Bound {}

  // A stretch of time touches one period more than it holds, unless both begin together.
  private static long most(Duration stretch, int calls, Duration period) {
    return (Math.ceilDiv(stretch.toMillis(), period.toMillis()) + 1) * calls;
  }

  @Test
  @DisplayName("INT-13 unless told otherwise no minute has more calls than FreeAgent allows")
  void no_more_than_freeagent_allows() {
    service.run(
        context -> {
          var settings = context.getBean(FreeAgentSettings.class);
          var minute = Duration.ofMinutes(1);
          assertThat(most(minute, settings.paceCalls(), settings.pacePeriod())).isBetween(1L, 120L);
          assertThat(ShippedLimits.of("freeagent-refresh"))
              .singleElement()
              .satisfies(
                  one -> assertThat(most(minute, one.calls(), one.period())).isBetween(1L, 15L));
        });
  }

  @Test
  @DisplayName("INT-13 unless told otherwise nobody uses up FreeAgent's refreshes on idle sign-ins")
  void idle_sign_ins_rest() {
    service.run(
        context ->
            assertThat(context.getBean(FreeAgentSettings.class).rest())
                .isEqualTo(Duration.ofDays(1)));
  }

  @Test
  @DisplayName("INT-1 an app for practices is one only if we are told so, and secrets are not told")
  void an_app_for_practices() {
    service
        .withPropertyValues("FREEAGENT_CLIENT_ID=mine", "FREEAGENT_CLIENT_SECRET=s3cret")
        .run(
            context -> {
              var settings = context.getBean(FreeAgentSettings.class);
              assertThat(settings.app().isSetUp()).isTrue();
              assertThat(settings.practice()).isFalse();
              assertThat(settings.toString()).doesNotContain("s3cret");
            });
    service
        .withPropertyValues("FREEAGENT_PRACTICE=true")
        .run(
            context -> {
              assertThat(context.getBean(FreeAgentSettings.class).practice()).isTrue();
              assertThat(context.getBean(FreeAgentSettings.class).app().isSetUp()).isFalse();
            });
  }
}
