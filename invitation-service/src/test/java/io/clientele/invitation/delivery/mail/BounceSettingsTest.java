package io.clientele.invitation.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

class BounceSettingsTest {

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(BounceSettings.class)
  static class Bound {}

  private static void bound(String[] environment, Consumer<AssertableApplicationContext> then) {
    new ApplicationContextRunner()
        .withInitializer(BounceSettingsTest::shippedSettings)
        .withUserConfiguration(Bound.class)
        .withPropertyValues(environment)
        .run(then::accept);
  }

  private static void shippedSettings(ConfigurableApplicationContext context) {
    try {
      new YamlPropertySourceLoader()
          .load("shipped", new ClassPathResource("application.yaml"))
          .forEach(context.getEnvironment().getPropertySources()::addLast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("INV-7 who names no mailbox has none; who names one, one that insists on encryption")
  void shipped() {
    bound(
        new String[0],
        none -> assertThat(none.getBean(BounceSettings.class).areComplete()).isFalse());
    bound(
        new String[] {"BOUNCE_ADDRESS=bounces-10@in.example", "BOUNCE_HOST=mail.in.example"},
        one -> {
          assertThat(one.getBean(BounceSettings.class).areComplete()).isTrue();
          assertThat(one.getBean(BounceSettings.class).protocol()).isEqualTo("imaps");
          assertThat(one.getBean(BounceSettings.class).starttls()).isTrue();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BOUNCE_ADDRESS=the-bounces@in.example",
        "BOUNCE_ADDRESS=bounces",
        "BOUNCE_ADDRESS=@in.example",
        "BOUNCE_PROTOCOL=pop3"
      })
  @DisplayName("INV-7 a mailbox that cannot do is told by the name of its setting at the start")
  void told(String setting) {
    bound(
        new String[] {setting},
        context ->
            assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageContaining(setting.substring(0, setting.indexOf('=')) + " must be"));
  }
}
