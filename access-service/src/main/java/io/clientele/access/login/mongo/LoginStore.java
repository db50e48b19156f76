package io.clientele.access.login.mongo;

import io.clientele.access.login.Login;
import io.clientele.access.login.LoginEvent;
import io.clientele.access.login.LoginRecord;
import io.clientele.access.login.Logins;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LoginStore {

  @Bean
  AggregateType<Login, LoginEvent> loginType() {
    return AggregateType.of(
            "login", "clientele.access", Login.class, LoginEvent.class, Login::told, login -> null)
        .onRecord(LoginRecord::entries);
  }

  @Bean
  Aggregates<Login, LoginEvent> loginAggregates(
      AggregateStore store, AggregateType<Login, LoginEvent> loginType) {
    return store.of(loginType);
  }

  @Bean
  Logins logins(
      AggregateStore store,
      AggregateType<Login, LoginEvent> loginType,
      Aggregates<Login, LoginEvent> loginAggregates) {
    return new MongoLogins(store, loginType, loginAggregates);
  }
}
