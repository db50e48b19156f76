package io.clientele.access.clientaccess.messaging;

import io.clientele.access.clientaccess.UserLogins;
import io.clientele.platform.consume.Parking;
import io.clientele.platform.consume.Reaction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a crash between a client's access and a login left undone is done by hearing of it. */
@Configuration(proxyBeanMethods = false)
class UsersHeard {

  @Bean
  Reaction followChangedUsers(UserLogins users, Parking parking) {
    return following(ClientUserHeard.CHANGED, users, parking);
  }

  @Bean
  Reaction followRemovedUsers(UserLogins users, Parking parking) {
    return following(ClientUserHeard.REMOVED, users, parking);
  }

  private static Reaction following(String type, UserLogins users, Parking parking) {
    return Reaction.to(
        type,
        ClientUserHeard.class,
        (told, heard) ->
            users.follow(heard.client(), heard.login(), told.causeOf("access-service")),
        parking);
  }
}
