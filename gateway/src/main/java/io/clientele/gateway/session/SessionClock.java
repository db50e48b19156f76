package io.clientele.gateway.session;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The time sessions go by. */
@Configuration(proxyBeanMethods = false)
class SessionClock {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
