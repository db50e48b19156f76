package io.clientele.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where everything listens, and what is said when it cannot. */
class PortsTest {

  @Test
  @DisplayName("OPS-1 each service has its ports unless the environment moves them")
  void each_service_has_its_ports_unless_the_environment_moves_them() {
    Ports ports = new Ports(Map.of("CLIENTELE_CLIENT_SERVICE_PORT", "18082"));
    assertThat(ports.http(Service.CLIENT)).isEqualTo(18082);
    assertThat(ports.management(Service.CLIENT)).isEqualTo(9082);
    assertThat(ports.http(Service.GATEWAY)).isEqualTo(8080);
    assertThat(ports.simulator()).isEqualTo(8090);
  }

  @Test
  @DisplayName("OPS-1 a further instance listens a hundred above the one before")
  void a_further_instance_listens_a_hundred_above_the_one_before() {
    Ports ports = new Ports(Map.of("CLIENTELE_CLIENT_SERVICE_PORT", "18082"), 3);
    assertThat(ports.http(new Instance(Service.CLIENT, 2))).isEqualTo(18182);
    assertThat(ports.management(new Instance(Service.CLIENT, 3))).isEqualTo(9282);
    assertThat(ports.gateway()).hasToString("http://localhost:8080/");
  }

  @Test
  @DisplayName("OPS-1 no two instances of however many share a port")
  void no_two_instances_share_a_port() {
    Ports ports = new Ports(Map.of(), Instance.MOST);
    assertThat(
            Instance.all(Instance.MOST).stream()
                .flatMap(one -> Stream.of(ports.http(one), ports.management(one))))
        .doesNotHaveDuplicates()
        .doesNotContain(ports.simulator(), ports.mailPage(), ports.smtp(), ports.broker());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 10})
  @DisplayName("OPS-1 an impossible number of instances is refused")
  void an_impossible_number_of_instances_is_refused(int instances) {
    assertThatThrownBy(() -> new Ports(Map.of(), instances))
        .isInstanceOf(CannotStart.class)
        .hasMessage("There can be 1 to 9 instances of each service");
  }

  @Test
  @DisplayName("OPS-1 a taken port of a further instance is named with the way out")
  void a_taken_port_of_a_further_instance_is_named() throws IOException {
    Map<String, String> environment = movedToFreePorts();
    try (ServerSocket taken = new ServerSocket(0)) {
      environment.put("CLIENTELE_CLIENT_SERVICE_PORT", "" + (taken.getLocalPort() - 100));
      assertThatThrownBy(() -> new Ports(environment, 2).requireFree())
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining(
              "port %d is taken; set CLIENTELE_CLIENT_SERVICE_PORT (100 above it) to another",
              taken.getLocalPort());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "web", "0", "-1", "65536"})
  @DisplayName("OPS-1 what is no port is refused with the name of its variable")
  void what_is_no_port_is_refused_with_the_name_of_its_variable(String value) {
    Ports ports = new Ports(Map.of("CLIENTELE_KAFKA_PORT", value));
    assertThatThrownBy(ports::broker)
        .isInstanceOf(CannotStart.class)
        .hasMessage("CLIENTELE_KAFKA_PORT is no port: " + value);
  }

  @Test
  @DisplayName("OPS-1 every taken port is named with the way out")
  void every_taken_port_is_named_with_the_way_out() throws IOException {
    Map<String, String> environment = movedToFreePorts();
    assertThatCode(() -> new Ports(environment).requireFree()).doesNotThrowAnyException();
    try (ServerSocket one = new ServerSocket(0);
        ServerSocket other = new ServerSocket(0)) {
      environment.put("CLIENTELE_GATEWAY_PORT", "" + one.getLocalPort());
      environment.put("CLIENTELE_SMTP_PORT", "" + other.getLocalPort());
      assertThatThrownBy(() -> new Ports(environment).requireFree())
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining(
              "port %d is taken; set CLIENTELE_GATEWAY_PORT to another", one.getLocalPort())
          .hasMessageContaining(
              "port %d is taken; set CLIENTELE_SMTP_PORT to another", other.getLocalPort())
          .hasMessageNotContaining("KAFKA");
    }
  }

  private static Map<String, String> movedToFreePorts() throws IOException {
    Map<String, String> moved = new HashMap<>();
    for (Service service : Service.values()) {
      moved.put("CLIENTELE_" + service.variable() + "_PORT", free());
      moved.put("CLIENTELE_" + service.variable() + "_MANAGEMENT_PORT", free());
    }
    for (String variable : new String[] {"KAFKA", "MONGODB", "SMTP", "MAIL", "SIMULATOR"}) {
      moved.put("CLIENTELE_" + variable + "_PORT", free());
    }
    return moved;
  }

  private static String free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return "" + socket.getLocalPort();
    }
  }
}
