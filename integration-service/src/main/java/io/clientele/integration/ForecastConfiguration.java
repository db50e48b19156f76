package io.clientele.integration;

import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.connection.Connection;
import io.clientele.integration.connection.ConnectionEvent;
import io.clientele.integration.connection.ConnectionIndex;
import io.clientele.integration.connection.WarningRound;
import io.clientele.integration.forecast.Forecasts;
import io.clientele.platform.Chore;
import io.clientele.platform.access.ClientAccess;
import io.clientele.platform.aggregate.Aggregates;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How ends of sign-ins are foretold; the features themselves know no framework. */
@Configuration(proxyBeanMethods = false)
class ForecastConfiguration {

  @Bean
  Chore warningRound(
      Aggregates<Connection, ConnectionEvent> connections,
      Aggregates<Authorisation, AuthorisationEvent> authorisations,
      ConnectionIndex index,
      Clock clock) {
    var round = new WarningRound(connections, authorisations, index, clock);
    return new Chore("warning of ends", Duration.ofSeconds(1), round::run);
  }

  @Bean
  Forecasts forecasts(ConnectionIndex index, ClientAccess access, Clock clock) {
    return new Forecasts(index, access, clock);
  }
}
