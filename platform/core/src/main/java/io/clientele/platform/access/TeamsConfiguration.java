package io.clientele.platform.access;

import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * For services that hear {@code teams}, who are in which, and {@code practiceTeams}, their sleep.
 */
@AutoConfiguration(
    afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnProperty({
  "clientele.hears.projections.teams",
  "clientele.hears.projections.practiceTeams"
})
class TeamsConfiguration {

  @Bean
  HeardTeams heardTeams(MongoDatabaseFactory database) {
    return new HeardTeams(
        new Rows(() -> database.getMongoDatabase().getCollection("heard-teams")),
        new Rows(() -> database.getMongoDatabase().getCollection("heard-practice-teams")));
  }

  @Bean
  Projection teams(HeardTeams heardTeams) {
    return heardTeams.teams();
  }

  @Bean
  Projection practiceTeams(HeardTeams heardTeams) {
    return heardTeams.practiceTeams();
  }
}
