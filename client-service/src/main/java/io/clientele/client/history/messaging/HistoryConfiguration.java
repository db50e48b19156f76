package io.clientele.client.history.messaging;

import io.clientele.client.account.Client;
import io.clientele.client.history.Histories;
import io.clientele.client.settings.DefaultClientSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two histories there are. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

  @Bean
  Remembering clientHistory(Histories histories) {
    return new Remembering(Client.TYPE, histories);
  }

  @Bean
  Remembering defaultSettingsHistory(Histories histories) {
    return new Remembering(DefaultClientSettings.TYPE, histories);
  }
}
