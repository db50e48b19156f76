package io.clientele.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What services are told. */
class ServiceEnvironmentTest {

  private static final Path PROJECT = Path.of("project");
  private static final Secret SECRET = Secret.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

  private final ServiceEnvironment environment = environment(Home.ofDemo(PROJECT, false), 1);

  private static ServiceEnvironment environment(Home home, int instances) {
    Map<String, String> own = Map.of("CLIENTELE_GATEWAY_PORT", "18080");
    return new ServiceEnvironment(
        home,
        new Ports(own, instances),
        "mongodb://127.0.0.1:37017/",
        "127.0.0.1:19092",
        SECRET,
        new ProviderEnvironment(own, "http://localhost:8090", true));
  }

  private static Map<String, String> told(ServiceEnvironment environment, Service service) {
    return environment.of(new Instance(service, 1));
  }

  @Test
  @DisplayName("OPS-1 a service knows its ports the infrastructure and the public address")
  void a_service_knows_its_ports_the_infrastructure_and_the_public_address() {
    assertThat(told(environment, Service.CLIENT))
        .containsOnly(
            entry("MONGODB_URI", "mongodb://127.0.0.1:37017/"),
            entry("SPRING_MONGODB_DATABASE", "demo-client-service"),
            entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092"),
            entry("PUBLIC_URL", "http://localhost:18080"),
            entry("SERVER_ADDRESS", "127.0.0.1"),
            entry("SERVER_PORT", "8082"),
            entry("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1"),
            entry("MANAGEMENT_SERVER_PORT", "9082"),
            entry("CLIENTELE_SECRET", SECRET.derived("client-service")),
            entry("LOGGING_LEVEL_ORG_APACHE_KAFKA", "WARN"));
  }

  @Test
  @DisplayName("OPS-1 a second instance has the data of the first and ports of its own")
  void a_second_instance_has_the_data_of_the_first_and_ports_of_its_own() {
    assertThat(environment.of(new Instance(Service.INTEGRATION, 2)))
        .contains(
            entry("SERVER_PORT", "8185"),
            entry("MANAGEMENT_SERVER_PORT", "9185"),
            entry("PUBLIC_URL", "http://localhost:18080"),
            entry("SPRING_MONGODB_DATABASE", "demo-integration-service"),
            entry("CLIENTELE_SECRET", SECRET.derived("integration-service")));
  }

  @Test
  @DisplayName("OPS-1 only the gateway knows where the others are")
  void only_the_gateway_knows_where_the_others_are() {
    assertThat(told(environment, Service.GATEWAY))
        .contains(
            entry("ACCESS_SERVICE_URL", "http://127.0.0.1:8081"),
            entry("CLIENT_SERVICE_URL", "http://127.0.0.1:8082"),
            entry("SUBSCRIPTION_SERVICE_URL", "http://127.0.0.1:8083"),
            entry("INVITATION_SERVICE_URL", "http://127.0.0.1:8084"),
            entry("INTEGRATION_SERVICE_URL", "http://127.0.0.1:8085"),
            entry("SERVER_PORT", "18080"))
        .doesNotContainKey("GATEWAY_URL");
  }

  @Test
  @DisplayName("GTW-1 the gateway knows every instance")
  void the_gateway_knows_every_instance() {
    assertThat(told(environment(Home.of(PROJECT), 2), Service.GATEWAY))
        .contains(entry("CLIENT_SERVICE_URL", "http://127.0.0.1:8082,http://127.0.0.1:8182"));
  }

  @Test
  @DisplayName("INV-6 only who signs tickets and who believes them share a secret")
  void only_two_share_a_secret() {
    assertThat(told(environment, Service.INVITATION).get("TICKET_SECRET"))
        .isEqualTo(told(environment, Service.ACCESS).get("TICKET_SECRET"));
    assertThat(Arrays.stream(Service.values()).map(service -> told(environment, service)))
        .filteredOn(told -> told.containsKey("TICKET_SECRET"))
        .hasSize(2);
    assertThat(
            Arrays.stream(Service.values())
                .map(service -> told(environment, service).get("CLIENTELE_SECRET")))
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("GTW-1 only the gateway and who signs people in for it share a secret")
  void only_the_gateway_and_who_signs_people_in_share_a_secret() {
    assertThat(told(environment, Service.GATEWAY).get("WEB_CLIENT_SECRET"))
        .isEqualTo(told(environment, Service.ACCESS).get("WEB_CLIENT_SECRET"))
        .isNotEqualTo(told(environment, Service.ACCESS).get("TICKET_SECRET"));
    assertThat(Arrays.stream(Service.values()).map(service -> told(environment, service)))
        .filteredOn(told -> told.containsKey("WEB_CLIENT_SECRET"))
        .hasSize(2);
  }

  @Test
  @DisplayName("INT-7 the minute of a suspect authorisation is five seconds in the demo alone")
  void the_minute_is_five_seconds_in_the_demo_alone() {
    assertThat(told(environment, Service.INTEGRATION))
        .containsEntry("INTEGRATION_SUSPECT_FOR", "5s");
    assertThat(told(environment(Home.of(PROJECT), 1), Service.INTEGRATION))
        .doesNotContainKey("INTEGRATION_SUSPECT_FOR");
  }
}
