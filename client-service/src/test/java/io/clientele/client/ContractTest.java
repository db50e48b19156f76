package io.clientele.client;

import io.clientele.platform.aggregate.AggregateType;
import io.clientele.testkit.contract.ConsumerContract;
import io.clientele.testkit.contract.InboundContract;
import io.clientele.testkit.contract.PublisherContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ContractTest extends ClientServiceTest {

  @Autowired ObjectProvider<AggregateType<?, ?>> types;
  @Autowired ApplicationContext context;

  @Test
  @DisplayName("GTW-4 every event of client-service is published as the contract says")
  void every_event_is_published() {
    PublisherContract.check(types.stream().toList());
  }

  @Test
  @DisplayName("GTW-4 what systems around us may say of clients is published whole")
  void what_systems_around_us_may_say() {
    InboundContract.check("clientele.activity");
  }

  @Test
  @DisplayName("OPS-4 client-service hears what it wants, and ignores what it does not know")
  void it_hears_what_it_wants() {
    ConsumerContract.check("client-service", context);
  }
}
