package io.clientele.client.roster.mongo;

import io.clientele.client.roster.NamedClients;
import io.clientele.platform.consume.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds clients of the list by what people call them. */
@Configuration(proxyBeanMethods = false)
class NamesConfiguration {

  @Bean
  NamedClients namedClients(Rows rosterCollection) {
    return new MongoNamedClients(rosterCollection);
  }
}
