package io.clientele.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstancesTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Instance one = instance("http://one:1");
  private final Instance two = instance("http://two:2");
  private final Instance three = instance("http://three:3");
  private final Instances instances =
      new Instances(List.of(one, two, three), Duration.ofSeconds(5), nanos::get);

  @Test
  @DisplayName("OPS-1 each request begins with the next instance and knows the others")
  void each_request_begins_with_the_next_instance_and_knows_the_others() {
    assertThat(order()).containsExactly(one, two, three);
    assertThat(order()).containsExactly(two, three, one);
    assertThat(order()).containsExactly(three, one, two);
    assertThat(order()).containsExactly(one, two, three);
  }

  @Test
  @DisplayName("OPS-1 an instance that could not be reached comes last for some seconds")
  void an_instance_that_could_not_be_reached_comes_last_for_some_seconds() {
    instances.leaveAlone(one);

    assertThat(order()).containsExactly(two, three, one);
    assertThat(order()).containsExactly(three, two, one);

    nanos.addAndGet(Duration.ofSeconds(5).toNanos() - 1);
    assertThat(order()).endsWith(one);
    nanos.incrementAndGet();
    assertThat(List.of(order(), order(), order())).anyMatch(order -> order.getFirst() == one);
  }

  @Test
  @DisplayName("OPS-1 with every instance left alone they are asked all the same")
  void with_every_instance_left_alone_they_are_asked_all_the_same() {
    instances.leaveAlone(one);
    instances.leaveAlone(two);
    instances.leaveAlone(three);

    assertThat(order()).containsExactlyInAnyOrder(one, two, three);
  }

  @ParameterizedTest
  @DisplayName("GTW-1 path and query reach an instance as they were sent")
  @ValueSource(strings = {"/a%20b?q=caf%C3%A9%26&c=a%2Bb", "/a?search=[x", "/a"})
  void path_and_query_reach_an_instance_as_they_were_sent(String sent) {
    assertThat(two.at(URI.create("http://client" + sent)))
        .isEqualTo(URI.create("http://two:2" + sent));
  }

  @ParameterizedTest
  @DisplayName("OPS-1 an address without scheme or host stops the gateway from starting")
  @ValueSource(strings = {"localhost:8082", "//localhost:8082", "client-service", "http:///x"})
  void an_address_without_scheme_or_host_stops_the_gateway_from_starting(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> instance(address));
  }

  private List<Instance> order() {
    var order = new ArrayList<Instance>();
    instances.inTurn().forEachRemaining(order::add);
    return order;
  }

  private static Instance instance(String address) {
    return new Instance(URI.create(address), CircuitBreaker.ofDefaults(address));
  }
}
