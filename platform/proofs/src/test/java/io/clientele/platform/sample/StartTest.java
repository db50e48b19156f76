package io.clientele.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class StartTest extends SampleTest {

  @Test
  @DisplayName("ACC-8 an instance that is ready has heard the rights withdrawn before it started")
  void an_instance_that_is_ready_has_heard_what_was_withdrawn_before() {
    var login = UUID.randomUUID().toString();
    var token =
        tokens.token(
            claims ->
                claims.subject(login).claim("account", "practice/" + PRACTICE).claim("rv", 3));
    topics.send(TokenCheckTest.rights(login, 4));
    try (var second = secondInstance()) {
      var management = new Api(port(second, "local.management.port"), "none");
      eventually(
          () -> assertThat(management.get("/actuator/health/readiness").status()).isEqualTo(200));
      var late = new Api(port(second, "local.server.port"), "Bearer " + token);
      assertThat(late.get(notes() + "/broken").status()).isEqualTo(401);
    }
  }

  @Test
  @DisplayName("OPS-1 a service becomes ready with no other service there, and says how it is")
  void a_service_becomes_ready_with_no_other_service_there() {
    eventually(
        () -> {
          var health = operator.get("/actuator/health/readiness");
          assertThat(health.body()).contains("UP");
          assertThat(health.status()).isEqualTo(200);
        });
    assertThat(operator.get("/actuator/health/liveness").status()).isEqualTo(200);
  }

  @Test
  @DisplayName("OPS-2 requests, outboxes, dead letters and the lag of consumers are measured")
  void what_an_operator_must_see_is_measured() {
    star(newNote(), 1);
    eventually(
        () ->
            assertThat(operator.get("/actuator/prometheus").body())
                .contains(
                    "http_server_requests_seconds_count",
                    "clientele_outbox_aggregates",
                    "clientele_outbox_oldest_seconds",
                    "clientele_dead_letters_unsettled",
                    "kafka_consumer_fetch_manager_records_lag"));
  }

  private ConfigurableApplicationContext secondInstance() {
    var run = service().substring("sample-service-".length());
    return new SpringApplicationBuilder(SampleApplication.class)
        .run("--clientele.test=true", "--clientele.test.run=" + run, "--server.port=0");
  }

  private static int port(ConfigurableApplicationContext context, String name) {
    return context.getEnvironment().getRequiredProperty(name, Integer.class);
  }
}
