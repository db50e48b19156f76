package io.clientele.integration.settings.mongo;

import io.clientele.integration.settings.ConnectionSettings;
import io.clientele.integration.settings.ConnectionSettingsEvent;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregate {@code connection-settings}, one per connection that has any. */
@Configuration(proxyBeanMethods = false)
class ConnectionSettingsStore {

  static final AggregateType<ConnectionSettings, ConnectionSettingsEvent> TYPE =
      AggregateType.of(
          ConnectionSettings.TYPE,
          "clientele.integration",
          ConnectionSettings.class,
          ConnectionSettingsEvent.class,
          ConnectionSettings::told,
          ConnectionSettings::practice);

  @Bean
  AggregateType<ConnectionSettings, ConnectionSettingsEvent> connectionSettingsType() {
    return TYPE;
  }

  @Bean
  Aggregates<ConnectionSettings, ConnectionSettingsEvent> connectionSettings(AggregateStore store) {
    return store.of(TYPE);
  }
}
