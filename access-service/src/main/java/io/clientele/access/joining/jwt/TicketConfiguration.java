package io.clientele.access.joining.jwt;

import io.clientele.access.joining.Tickets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TicketConfiguration {

  @Bean
  Tickets tickets(TicketSettings settings, Clock clock) {
    return new HmacTickets(settings.key(), clock);
  }
}
