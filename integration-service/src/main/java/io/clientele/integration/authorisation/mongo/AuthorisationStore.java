package io.clientele.integration.authorisation.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.integration.authorisation.Authorisation;
import io.clientele.integration.authorisation.AuthorisationEvent;
import io.clientele.integration.authorisation.DueAuthorisations;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.aggregate.OldIndexes;
import io.clientele.platform.secret.SealingKeys;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregate {@code authorisation}. */
@Configuration(proxyBeanMethods = false)
class AuthorisationStore {

  static final AggregateType<Authorisation, AuthorisationEvent> TYPE =
      AggregateType.of(
          Authorisation.TYPE,
          "clientele.integration",
          Authorisation.class,
          AuthorisationEvent.class,
          Authorisation::told,
          Authorisation::practice);

  /** What a round for each software finds by its time. */
  private static final List<String> DUE = List.of("refreshAt", "reviewAt");

  @Bean
  AggregateType<Authorisation, AuthorisationEvent> authorisationType() {
    return TYPE;
  }

  @Bean
  Aggregates<Authorisation, AuthorisationEvent> authorisations(AggregateStore store) {
    var authorisations = store.collection(TYPE);
    authorisations.createIndex(
        Indexes.ascending("account"), new IndexOptions().name("account").sparse(true));
    OldIndexes.drop(authorisations, DUE); // of a release in which one round did all software
    for (var field : DUE) {
      authorisations.createIndex(
          Indexes.ascending("software", field), new IndexOptions().name("software-" + field));
    }
    return store.of(TYPE);
  }

  @Bean
  DueAuthorisations dueAuthorisations(AggregateStore store, SealingKeys keys) {
    return new MongoDueAuthorisations(store, keys.ids());
  }
}
