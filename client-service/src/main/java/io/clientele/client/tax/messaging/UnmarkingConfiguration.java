package io.clientele.client.tax.messaging;

import io.clientele.client.tax.SelfEmployedMarks;
import io.clientele.platform.consume.Parking;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Reaction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When a connection belongs to a client, the client is no longer marked self-employed (CLI-12). */
@Configuration(proxyBeanMethods = false)
class UnmarkingConfiguration {

  @Bean
  Reaction unmarkConnected(SelfEmployedMarks marks, Projection connectionDrafts, Parking parking) {
    return Reaction.to(
        ConnectionAttached.TYPE,
        ConnectionAttached.class,
        (told, attached) -> {
          // Before the client is looked at: whoever marks it from now on must know of it.
          connectionDrafts.hear(told);
          marks.connected(attached.client(), told.heard(), told.causeOf("client-service"));
        },
        parking);
  }
}
