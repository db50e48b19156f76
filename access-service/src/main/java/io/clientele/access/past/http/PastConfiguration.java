package io.clientele.access.past.http;

import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.past.AsOf;
import io.clientele.access.past.Past;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PastConfiguration {

  @Bean
  AsOf asOf(Past past, ClientAccesses accessToClients, Clock clock) {
    return new AsOf(past, accessToClients, clock);
  }
}
