package io.clientele.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What services are told. */
class ServiceEnvironmentTest {

  private final ServiceEnvironment environment =
      new ServiceEnvironment(
          Home.ofDemo(Path.of("project"), false),
          new Ports(Map.of("CLIENTELE_GATEWAY_PORT", "18080")),
          "mongodb://127.0.0.1:37017/",
          "127.0.0.1:19092",
          "secret");

  @Test
  @DisplayName("OPS-1 a service knows its ports the infrastructure and the public address")
  void a_service_knows_its_ports_the_infrastructure_and_the_public_address() {
    assertThat(environment.of(Service.CLIENT))
        .containsOnly(
            entry("MONGODB_URI", "mongodb://127.0.0.1:37017/"),
            entry("SPRING_MONGODB_DATABASE", "demo-client-service"),
            entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092"),
            entry("PUBLIC_URL", "http://localhost:18080"),
            entry("SERVER_ADDRESS", "127.0.0.1"),
            entry("SERVER_PORT", "8082"),
            entry("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1"),
            entry("MANAGEMENT_SERVER_PORT", "9082"),
            entry("SMTP_HOST", "127.0.0.1"),
            entry("SMTP_PORT", "1025"),
            entry("CLIENTELE_SECRET", "secret"),
            entry("LOGGING_LEVEL_ORG_APACHE_KAFKA", "WARN"));
  }

  @Test
  @DisplayName("OPS-1 only the gateway knows where the others are")
  void only_the_gateway_knows_where_the_others_are() {
    assertThat(environment.of(Service.GATEWAY))
        .contains(
            entry("ACCESS_SERVICE_URL", "http://127.0.0.1:8081"),
            entry("CLIENT_SERVICE_URL", "http://127.0.0.1:8082"),
            entry("SUBSCRIPTION_SERVICE_URL", "http://127.0.0.1:8083"),
            entry("SERVER_PORT", "18080"))
        .doesNotContainKey("GATEWAY_URL");
  }
}
