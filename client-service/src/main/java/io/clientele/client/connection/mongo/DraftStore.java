package io.clientele.client.connection.mongo;

import io.clientele.client.connection.ConnectionDraft;
import io.clientele.client.connection.ConnectionDraftEvent;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregate {@code connection-draft}. */
@Configuration(proxyBeanMethods = false)
class DraftStore {

  static final AggregateType<ConnectionDraft, ConnectionDraftEvent> TYPE =
      AggregateType.of(
          ConnectionDraft.TYPE,
          "clientele.client",
          ConnectionDraft.class,
          ConnectionDraftEvent.class,
          ConnectionDraft::told,
          ConnectionDraft::practice);

  @Bean
  AggregateType<ConnectionDraft, ConnectionDraftEvent> connectionDraftType() {
    return TYPE;
  }

  @Bean
  Aggregates<ConnectionDraft, ConnectionDraftEvent> connectionDraftAggregates(
      AggregateStore store) {
    return store.of(TYPE);
  }
}
