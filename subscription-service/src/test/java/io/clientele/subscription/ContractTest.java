package io.clientele.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.event.Json;
import io.clientele.subscription.account.ClientAccount;
import io.clientele.subscription.account.ClientAccountEvent;
import io.clientele.subscription.account.ClientAccountState;
import io.clientele.subscription.terms.Subscription;
import io.clientele.subscription.terms.SubscriptionEvent;
import io.clientele.subscription.terms.SubscriptionState;
import io.clientele.testkit.contract.ConsumerContract;
import io.clientele.testkit.contract.Contracts;
import io.clientele.testkit.contract.PublisherContract;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class ContractTest extends AbstractServiceTest {

  @Autowired ApplicationContext context;
  @Autowired AggregateType<Subscription, SubscriptionEvent> type;
  @Autowired AggregateType<ClientAccount, ClientAccountEvent> accounts;

  @Test
  @DisplayName("GTW-4 everything subscription-service says is published, and nothing else")
  void publisher() {
    PublisherContract.check(List.of(type, accounts));
  }

  @Test
  @DisplayName("GTW-4 everything subscription-service hears is asked for and understood")
  void consumer() {
    ConsumerContract.check("subscription-service", context);
  }

  @Test
  @DisplayName("GTW-4 every event on the topic is valid under its schema")
  void events() {
    var practice = practiceOnTrial();
    change(practice, "PRACTICE_50", "k1");
    change(practice, "PRACTICE_ADVANCED_1000", "k2");
    awaitEvents(practice, 8);
    for (var told : topics.read(SUBSCRIPTIONS, all -> true)) {
      var name = told.type().substring("io.clientele.subscription.".length());
      assertThat(Contracts.faults("subscription", name, told.record().value()))
          .as(told.id())
          .isEmpty();
    }
  }

  @Test
  @DisplayName("OPS-4 every published example reads into our classes and back without loss")
  void roundTrip() {
    var classes = new HashMap<>(type.names().all());
    classes.putAll(accounts.names().all());
    for (var example : Contracts.examples("subscription")) {
      var data = Json.MAPPER.readTree(example.data().toString());
      var change = classes.get(example.name());
      if (change != null) {
        var event = Json.MAPPER.treeToValue(data.get("change"), change);
        assertThat(asSent(event)).as(example.name()).isEqualTo(data.get("change"));
      }
      if (data.has("state")) {
        var told =
            example.subjectType().equals(ClientAccount.TYPE)
                ? ClientAccountState.class
                : SubscriptionState.class;
        var state = Json.MAPPER.treeToValue(data.get("state"), told);
        assertThat(asSent(state)).as(example.name()).isEqualTo(data.get("state"));
      }
    }
  }

  // By way of the text: a number has one form there, however it is kept in memory.
  private static JsonNode asSent(Object value) {
    return Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(value));
  }
}
