package io.clientele.invitation.practice.mongo;

import io.clientele.invitation.practice.Practices;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Keeps what is heard of practices. */
@Configuration(proxyBeanMethods = false)
class PracticeProjection {

  record PracticeState(String practice, String name, String region) {}

  @Bean
  Rows practiceRows(MongoDatabaseFactory database) {
    return new Rows(() -> database.getMongoDatabase().getCollection("heard-practices"));
  }

  @Bean
  Practices knownPractices(Rows practiceRows) {
    return new HeardPractices(practiceRows);
  }

  @Bean
  Projection practices(Rows practiceRows) {
    return Projection.of(
        "practice",
        PracticeState.class,
        practiceRows,
        PracticeState::practice,
        practice -> new Document("name", practice.name()).append("region", practice.region()));
  }
}
