package io.clientele.access.practice.mongo;

import io.clientele.access.practice.Practice;
import io.clientele.access.practice.PracticeEvent;
import io.clientele.access.practice.PracticeRecord;
import io.clientele.access.practice.Practices;
import io.clientele.access.practice.Registrations;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class PracticeStore {

  @Bean
  AggregateType<Practice, PracticeEvent> practiceType() {
    return AggregateType.of(
            "practice",
            "clientele.access",
            Practice.class,
            PracticeEvent.class,
            Practice::told,
            Practice::id)
        .onRecord(PracticeRecord::entries);
  }

  @Bean
  Aggregates<Practice, PracticeEvent> practices(
      AggregateStore store, AggregateType<Practice, PracticeEvent> practiceType) {
    return store.of(practiceType);
  }

  @Bean
  Practices allPractices(
      AggregateStore store,
      AggregateType<Practice, PracticeEvent> practiceType,
      Aggregates<Practice, PracticeEvent> practices) {
    return new MongoPractices(store, practiceType, practices);
  }

  @Bean
  Registrations registrations(MongoDatabaseFactory database) {
    return new MongoRegistrations(database.getMongoDatabase().getCollection("registration"));
  }
}
