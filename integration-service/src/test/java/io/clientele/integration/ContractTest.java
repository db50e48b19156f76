package io.clientele.integration;

import io.clientele.platform.aggregate.AggregateType;
import io.clientele.testkit.contract.ConsumerContract;
import io.clientele.testkit.contract.PublisherContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ContractTest extends IntegrationServiceTest {

  @Autowired ObjectProvider<AggregateType<?, ?>> types;
  @Autowired ApplicationContext context;

  @Test
  @DisplayName("GTW-4 every event of integration-service is published as the contract says")
  void every_event_is_published() {
    PublisherContract.check(types.stream().toList());
  }

  @Test
  @DisplayName("OPS-4 integration-service hears what it wants, and ignores what it does not know")
  void it_hears_what_it_wants() {
    ConsumerContract.check("integration-service", context);
  }
}
