package io.clientele.access.clientaccess.http;

import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.clientaccess.ClientNames;
import io.clientele.access.clientaccess.ManagingUsers;
import io.clientele.access.clientaccess.Opening;
import io.clientele.access.clientaccess.UserLogins;
import io.clientele.access.clientaccess.Viewers;
import io.clientele.access.clientaccess.explaining.Explaining;
import io.clientele.access.clientaccess.granting.Granting;
import io.clientele.access.clientaccess.granting.KnownTeams;
import io.clientele.access.clientaccess.granting.ManyGrants;
import io.clientele.access.login.Logins;
import io.clientele.platform.access.TeamsOf;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClientAccessConfiguration {

  @Bean
  Viewers viewers(Logins logins, ObjectProvider<TeamsOf> teams) {
    return new Viewers(logins, teams.getIfAvailable(() -> (practice, login) -> Set.of()));
  }

  @Bean
  Granting granting(
      ClientAccesses accessToClients,
      ClientNames names,
      Viewers viewers,
      ObjectProvider<KnownTeams> teams,
      Clock clock) {
    return new Granting(accessToClients, names, viewers, known(teams), clock);
  }

  @Bean
  Explaining explaining(
      ClientAccesses accessToClients,
      ClientNames names,
      Viewers viewers,
      ObjectProvider<KnownTeams> teams) {
    return new Explaining(accessToClients, names, viewers, known(teams));
  }

  @Bean
  ManyGrants manyGrants(ClientAccesses accessToClients, Granting granting, Viewers viewers) {
    return new ManyGrants(accessToClients, granting, viewers);
  }

  private static KnownTeams known(ObjectProvider<KnownTeams> teams) {
    return teams.getIfAvailable(() -> KnownTeams.NONE);
  }

  @Bean
  UserLogins userLogins(ClientAccesses accessToClients, Logins logins) {
    return new UserLogins(accessToClients, logins);
  }

  @Bean
  ManagingUsers managingUsers(
      ClientAccesses accessToClients, ClientNames names, UserLogins userLogins) {
    return new ManagingUsers(accessToClients, names, userLogins);
  }

  @Bean
  Opening opening(ClientAccesses accessToClients, Logins logins, Viewers viewers, Clock clock) {
    return new Opening(accessToClients, logins, viewers, clock);
  }
}
