package io.clientele.client.account.mongo;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.clientele.client.account.AddedBefore;
import io.clientele.client.account.Client;
import io.clientele.client.account.ClientEvent;
import io.clientele.client.account.CodesGiven;
import io.clientele.client.account.NamesTaken;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregate {@code client}. */
@Configuration(proxyBeanMethods = false)
class ClientStore {

  static final String ADDED_AS_FIELD = "addedAs";
  static final String EXTRACT_FIELD = "extractKey";
  static final String PRACTICE_CODE_FIELD = "practiceCodeKey";

  static final AggregateType<Client, ClientEvent> TYPE =
      AggregateType.of(
          Client.TYPE,
          "clientele.client",
          Client.class,
          ClientEvent.class,
          Client::told,
          Client::practice);

  @Bean
  AggregateType<Client, ClientEvent> clientType() {
    return TYPE;
  }

  @Bean
  Aggregates<Client, ClientEvent> clients(AggregateStore store) {
    unique(store, EXTRACT_FIELD, Client.EXTRACT_KEY_INDEX);
    unique(store, ADDED_AS_FIELD, Client.ADDED_AS_INDEX);
    unique(store, PRACTICE_CODE_FIELD, Client.PRACTICE_CODE_INDEX);
    return store.of(TYPE);
  }

  @Bean
  NamesTaken namesTaken(AggregateStore store) {
    return new MongoNamesTaken(store);
  }

  @Bean
  CodesGiven codesGiven(AggregateStore store) {
    return new MongoCodesGiven(store);
  }

  @Bean
  AddedBefore addedBefore(AggregateStore store) {
    return new MongoAddedBefore(store);
  }

  // Sparse: a void that bars a door has no such field, and many may lie side by side.
  private static void unique(AggregateStore store, String field, String name) {
    store
        .collection(TYPE)
        .createIndex(
            Indexes.ascending(field), new IndexOptions().name(name).unique(true).sparse(true));
  }
}
