package io.clientele.access.leaver.http;

import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.access.clientaccess.ClientNames;
import io.clientele.access.colleague.Memberships;
import io.clientele.access.leaver.AccessEstate;
import io.clientele.access.leaver.Departures;
import io.clientele.access.leaver.Holdings;
import io.clientele.access.leaver.Reporting;
import io.clientele.access.leaver.SeeingOff;
import io.clientele.access.login.Logins;
import io.clientele.access.team.Teams;
import io.clientele.platform.Chore;
import io.clientele.platform.access.TeamsOf;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeaverConfiguration {

  @Bean
  Reporting leaverReporting(Logins logins, Teams teams, Holdings holdings, ClientNames names) {
    return new Reporting(logins, teams, holdings, names);
  }

  @Bean
  SeeingOff seeingOff(
      Logins logins,
      Departures departures,
      Holdings holdings,
      TeamsOf ownTeams,
      Teams teams,
      ClientAccesses accessToClients,
      Memberships memberships,
      Clock clock) {
    return new SeeingOff(
        logins,
        departures,
        holdings,
        ownTeams,
        new AccessEstate(accessToClients, teams::removeEverywhere, clock),
        memberships::change,
        clock);
  }

  /** What a request or a crash left to hand over. */
  @Bean
  Chore bringDeparturesOn(SeeingOff seeingOff) {
    return new Chore("departures", Duration.ofSeconds(1), seeingOff::sweep);
  }
}
