package io.clientele.integration;

import io.clientele.integration.capability.AccountingSoftware;
import io.clientele.integration.capability.AccountingSoftwareEvent;
import io.clientele.integration.capability.Capabilities;
import io.clientele.integration.capability.Describing;
import io.clientele.integration.connection.ClientConnections;
import io.clientele.integration.connection.Clients;
import io.clientele.integration.lists.Items;
import io.clientele.integration.merging.Merging;
import io.clientele.integration.provider.Providers;
import io.clientele.integration.rules.ClientRules;
import io.clientele.integration.rules.SupplierRules;
import io.clientele.integration.rules.SupplierRulesEvent;
import io.clientele.integration.settings.ChosenSettings;
import io.clientele.integration.settings.ConnectionSettings;
import io.clientele.integration.settings.ConnectionSettingsEvent;
import io.clientele.integration.settings.Taxes;
import io.clientele.platform.Chore;
import io.clientele.platform.aggregate.Aggregates;
import java.time.Clock;
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

  @Bean
  ClientRules clientRules(
      Aggregates<SupplierRules, SupplierRulesEvent> rules,
      ClientConnections connections,
      Clients clients,
      Items items) {
    return new ClientRules(rules, connections, clients, items);
  }

  @Bean
  Merging merging(
      Aggregates<SupplierRules, SupplierRulesEvent> rules,
      ClientConnections connections,
      Items items,
      Clock clock) {
    return new Merging(rules, connections, items, clock);
  }

  @Bean
  ChosenSettings chosenSettings(
      Aggregates<ConnectionSettings, ConnectionSettingsEvent> settings,
      ClientConnections connections,
      Capabilities capabilities,
      Items items) {
    return new ChosenSettings(settings, connections, capabilities, items);
  }

  @Bean
  Taxes taxes(ChosenSettings settings, ClientRules rules) {
    return new Taxes(settings, rules);
  }
}
