package io.clientele.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.event.Named;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PublisherContractTest {

  record Thing(String id, String name) {}

  sealed interface ThingEvent {
    @Named("ThingMade.v1")
    record Made() implements ThingEvent {}
  }

  @Test
  @DisplayName("GTW-4 what is said as published is found in order")
  void what_is_said_as_published_is_found_in_order() {
    check("fixture-good");
  }

  @Test
  @DisplayName("GTW-4 an event without a schema is found")
  void an_event_without_a_schema_is_found() {
    assertThatThrownBy(() -> check("fixture-unschemed"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ThingMade.v1");
  }

  @Test
  @DisplayName("GTW-4 an example that breaks its schema is found")
  void an_example_that_breaks_its_schema_is_found() {
    assertThatThrownBy(() -> check("fixture-invalid"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the example of ThingMade.v1");
  }

  @Test
  @DisplayName("GTW-4 an event that is published and never said is found")
  void an_event_that_is_never_said_is_found() {
    assertThatThrownBy(() -> check("fixture-excessive"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ThingLost.v1");
  }

  private static void check(String owner) {
    PublisherContract.check(
        List.of(
            AggregateType.of(
                "thing",
                "clientele." + owner,
                Thing.class,
                ThingEvent.class,
                thing -> thing,
                thing -> null)));
  }
}
