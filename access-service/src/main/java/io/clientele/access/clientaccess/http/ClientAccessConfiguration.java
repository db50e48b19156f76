package io.clientele.access.clientaccess.http;

import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.clientaccess.ClientNames;
import io.clientele.access.clientaccess.Granting;
import io.clientele.access.clientaccess.Opening;
import io.clientele.access.login.Logins;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClientAccessConfiguration {

  @Bean
  Granting granting(ClientAccesses accessToClients, ClientNames names, Logins logins) {
    return new Granting(accessToClients, names, logins);
  }

  @Bean
  Opening opening(ClientAccesses accessToClients, Logins logins) {
    return new Opening(accessToClients, logins);
  }
}
