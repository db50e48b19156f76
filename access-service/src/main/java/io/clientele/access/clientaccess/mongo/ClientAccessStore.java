package io.clientele.access.clientaccess.mongo;

import io.clientele.access.clientaccess.ClientAccess;
import io.clientele.access.clientaccess.ClientAccessEvent;
import io.clientele.access.clientaccess.ClientAccessRecord;
import io.clientele.access.clientaccess.ClientAccesses;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClientAccessStore {

  @Bean
  AggregateType<ClientAccess, ClientAccessEvent> clientAccessType() {
    return AggregateType.of(
            "client-access",
            "clientele.access",
            ClientAccess.class,
            ClientAccessEvent.class,
            ClientAccess::told,
            ClientAccess::practice)
        .onRecord(ClientAccessRecord::entries);
  }

  @Bean
  Aggregates<ClientAccess, ClientAccessEvent> clientAccesses(
      AggregateStore store, AggregateType<ClientAccess, ClientAccessEvent> clientAccessType) {
    return store.of(clientAccessType);
  }

  @Bean
  ClientAccesses accessToClients(
      AggregateStore store,
      AggregateType<ClientAccess, ClientAccessEvent> clientAccessType,
      Aggregates<ClientAccess, ClientAccessEvent> clientAccesses) {
    return new MongoClientAccesses(store.collection(clientAccessType), clientAccesses);
  }
}
