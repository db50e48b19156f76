package io.clientele.access.team.http;

import io.clientele.access.clientaccess.granting.KnownTeams;
import io.clientele.access.login.Logins;
import io.clientele.access.practice.Practice;
import io.clientele.access.practice.PracticeEvent;
import io.clientele.access.practice.TeamsStatus;
import io.clientele.access.team.OwnTeams;
import io.clientele.access.team.StandingTeams;
import io.clientele.access.team.Teaming;
import io.clientele.access.team.Teams;
import io.clientele.platform.access.TeamsOf;
import io.clientele.platform.aggregate.Aggregates;
import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TeamConfiguration {

  @Bean
  Teaming teaming(
      Teams teams, Logins logins, Aggregates<Practice, PracticeEvent> practices, Clock clock) {
    return new Teaming(teams, logins, awake(practices), clock);
  }

  @Bean
  TeamsOf ownTeams(Teams teams, Logins logins, Aggregates<Practice, PracticeEvent> practices) {
    return new OwnTeams(teams, logins, awake(practices));
  }

  @Bean
  KnownTeams standingTeams(Teams teams, Aggregates<Practice, PracticeEvent> practices) {
    return new StandingTeams(teams, awake(practices));
  }

  private static Predicate<String> awake(Aggregates<Practice, PracticeEvent> practices) {
    return id -> {
      var practice = practices.find(id).state();
      return practice != null && practice.teamsStatus() == TeamsStatus.AWAKE;
    };
  }
}
