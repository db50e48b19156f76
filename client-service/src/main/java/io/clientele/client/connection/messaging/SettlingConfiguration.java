package io.clientele.client.connection.messaging;

import io.clientele.client.connection.Drafts;
import io.clientele.platform.consume.Parking;
import io.clientele.platform.consume.Reaction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When a draft's time has run out, we say whether a client was added with it. */
@Configuration(proxyBeanMethods = false)
class SettlingConfiguration {

  @Bean
  Reaction settleDrafts(Drafts drafts, Parking parking) {
    return Reaction.to(
        ConnectionDraftLapsed.TYPE,
        ConnectionDraftLapsed.class,
        (told, lapsed) ->
            drafts.settle(
                lapsed.connection(),
                told.practice(),
                lapsed.client(),
                told.heard(),
                told.causeOf("client-service")),
        parking);
  }
}
