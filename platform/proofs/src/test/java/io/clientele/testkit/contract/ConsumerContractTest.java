package io.clientele.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.platform.aggregate.Heard;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class ConsumerContractTest {

  private static final String TOPIC = "clientele.fixture-good";

  private final List<String> taken = new ArrayList<>();

  record Wanted(String name) {}

  @Test
  @DisplayName("OPS-4 a consumer takes in every example that concerns it, with fields of tomorrow")
  void a_consumer_takes_in_every_example_that_concerns_it() {
    ConsumerContract.check("fixture-modest", service(Map.of("projections.things", TOPIC)));
    assertThat(taken).hasSize(2).containsOnly("lamp");
  }

  @Test
  @DisplayName("OPS-4 a consumer that never said what it wants is found")
  void a_consumer_that_never_said_what_it_wants_is_found() {
    var service = service(Map.of("projections.things", TOPIC, "projections.others", TOPIC));
    assertThatThrownBy(() -> ConsumerContract.check("fixture-modest", service))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("others");
  }

  @Test
  @DisplayName("OPS-4 a consumer that wants what is not published is found")
  void a_consumer_that_wants_what_is_not_published_is_found() {
    var service = service(Map.of("projections.things", TOPIC));
    assertThatThrownBy(() -> ConsumerContract.check("fixture-greedy", service))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("colour");
  }

  @Test
  @DisplayName("OPS-4 a consumer that is not what it said it is is found")
  void a_consumer_that_is_not_what_it_said_is_found() {
    var service = service(Map.of("reactions.things", TOPIC));
    assertThatThrownBy(() -> ConsumerContract.check("fixture-modest", service))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("reaction");
  }

  private GenericApplicationContext service(Map<String, Object> hears) {
    var context = new GenericApplicationContext();
    var properties = new java.util.HashMap<String, Object>();
    hears.forEach((name, topic) -> properties.put("clientele.hears." + name, topic));
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", properties));
    context.registerBean("things", Projection.class, this::things);
    context.refresh();
    return context;
  }

  private Projection things() {
    var rows =
        new Rows(
            () -> {
              throw new IllegalStateException("not needed");
            }) {
          @Override
          public boolean write(String id, Heard heard, Document fields) {
            taken.add(id);
            return true;
          }
        };
    return Projection.of("thing", Wanted.class, rows, Wanted::name, wanted -> new Document());
  }
}
