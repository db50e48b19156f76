package io.clientele.access.past.http;

import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.past.Past;
import io.clientele.access.past.Remembering;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PastConfiguration {

  @Bean
  Remembering remembering(Past past, ClientAccesses accessToClients, Clock clock) {
    return new Remembering(past, accessToClients, clock);
  }
}
