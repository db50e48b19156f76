package io.clientele.access.account.http;

import io.clientele.access.account.Accounts;
import io.clientele.access.clientaccess.ClientNames;
import io.clientele.access.practice.Practice;
import io.clientele.access.practice.PracticeEvent;
import io.clientele.platform.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

  @Bean
  Accounts accounts(Aggregates<Practice, PracticeEvent> practices, ClientNames clientNames) {
    return new Accounts(practices, clientNames);
  }
}
