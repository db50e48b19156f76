package io.clientele.access.team.mongo;

import io.clientele.access.team.Team;
import io.clientele.access.team.TeamEvent;
import io.clientele.access.team.TeamRecord;
import io.clientele.access.team.Teams;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TeamStore {

  @Bean
  AggregateType<Team, TeamEvent> teamType() {
    return AggregateType.of(
            "team", "clientele.access", Team.class, TeamEvent.class, Team::told, Team::practice)
        .onRecord(TeamRecord::entries);
  }

  @Bean
  Teams teams(AggregateStore store, AggregateType<Team, TeamEvent> teamType) {
    return new MongoTeams(store, teamType, store.of(teamType));
  }
}
