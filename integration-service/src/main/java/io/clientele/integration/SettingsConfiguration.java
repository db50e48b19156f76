package io.clientele.integration;

import io.clientele.integration.capability.AccountingSoftware;
import io.clientele.integration.capability.AccountingSoftwareEvent;
import io.clientele.integration.capability.Capabilities;
import io.clientele.integration.capability.Describing;
import io.clientele.integration.provider.Providers;
import io.clientele.platform.Chore;
import io.clientele.platform.aggregate.Aggregates;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How what can be chosen is put together; the features themselves know no framework. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfferSettings.class)
class SettingsConfiguration {

  @Bean
  Capabilities capabilities(Providers providers, OfferSettings offers) {
    return Capabilities.of(software -> offers.describe(providers.of(software)));
  }

  @Bean
  Chore describing(
      Aggregates<AccountingSoftware, AccountingSoftwareEvent> described,
      Capabilities capabilities) {
    var describing = new Describing(described, capabilities);
    return new Chore("saying what each software can do", Duration.ofMinutes(1), describing::run);
  }
}
