package io.clientele.client.settings.mongo;

import io.clientele.client.settings.DefaultClientSettings;
import io.clientele.client.settings.DefaultClientSettingsEvent;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregate {@code default-client-settings}. */
@Configuration(proxyBeanMethods = false)
class DefaultClientSettingsStore {

  static final AggregateType<DefaultClientSettings, DefaultClientSettingsEvent> TYPE =
      AggregateType.of(
          DefaultClientSettings.TYPE,
          "clientele.client",
          DefaultClientSettings.class,
          DefaultClientSettingsEvent.class,
          DefaultClientSettings::told,
          DefaultClientSettings::id);

  @Bean
  AggregateType<DefaultClientSettings, DefaultClientSettingsEvent> defaultClientSettingsType() {
    return TYPE;
  }

  @Bean
  Aggregates<DefaultClientSettings, DefaultClientSettingsEvent> defaultClientSettings(
      AggregateStore store) {
    return store.of(TYPE);
  }
}
