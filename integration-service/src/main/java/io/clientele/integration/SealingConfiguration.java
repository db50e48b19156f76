package io.clientele.integration;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.authorisation.Vault;
import io.clientele.integration.sealing.KeyCheck;
import io.clientele.integration.sealing.KeyTimes;
import io.clientele.integration.sealing.Resealing;
import io.clientele.integration.sealing.SealedSignIns;
import io.clientele.platform.Chore;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.secret.SealingKeys;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How what is stored is kept sealed under the right key (INT-8). */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

  @Bean
  SealingKeys sealingKeys(IntegrationSettings settings) {
    return settings.keys();
  }

  @Bean
  Vault vault(SealingKeys keys) {
    return new Vault(keys);
  }

  // Where beans are made, and so before anything is started: chores, Kafka, the port.
  @Bean
  KeyCheck keyCheck(
      SealingKeys keys, IntegrationSettings settings, SealedSignIns signIns, Vault vault) {
    var check = new KeyCheck(keys, settings.lostKeys(), signIns, vault);
    check.run();
    return check;
  }

  @Bean
  Chore resealing(
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      SealedSignIns signIns,
      KeyTimes times,
      SealingKeys keys,
      IntegrationSettings settings,
      Vault vault,
      Clock clock) {
    var resealing =
        new Resealing(authorisations, signIns, times, keys, settings.lostKeys(), vault, clock);
    return new Chore("sealing tokens anew", Duration.ofSeconds(1), resealing::run);
  }
}
