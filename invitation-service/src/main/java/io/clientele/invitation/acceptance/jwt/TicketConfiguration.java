package io.clientele.invitation.acceptance.jwt;

import io.clientele.invitation.acceptance.Tickets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TicketConfiguration {

  @Bean
  Tickets tickets(@Value("${invitation.ticket-secret}") String secret) {
    return new SignedTickets(secret);
  }
}
