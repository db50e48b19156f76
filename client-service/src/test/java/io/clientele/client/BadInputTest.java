package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.OpenApiWalk;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Order(3)
class BadInputTest extends ClientServiceTest {

  @Autowired MongoDatabaseFactory database;

  @Test
  @DisplayName("GTW-2 bad input at every endpoint is a problem and changes nothing")
  void bad_input_at_every_endpoint() throws Exception {
    var desk = desk().opened("UK", 5);
    var walked =
        new OpenApiWalk(
                port, database.getMongoDatabase(), topics, desk.practice, desk.admin(), Set.of())
            .walk();
    assertThat(walked)
        .containsExactlyInAnyOrder(
            "POST /api/practices/{practice}/clients",
            "GET /api/practices/{practice}/clients",
            "GET /api/practices/{practice}/clients/stream",
            "GET /api/practices/{practice}/clients/count",
            "GET /api/practices/{practice}/overview",
            "GET /api/practices/{practice}/clients/{client}",
            "POST /api/practices/{practice}/client-list-exports",
            "GET /api/practices/{practice}/client-list-exports",
            "GET /api/practices/{practice}/client-list-exports/{export}",
            "GET /api/practices/{practice}/client-list-exports/{export}/file",
            "GET /api/practices/{practice}/default-client-settings",
            "PUT /api/practices/{practice}/default-client-settings",
            "GET /api/practices/{practice}/default-client-settings/history",
            "GET /api/practices/{practice}/clients/{client}/settings",
            "PUT /api/practices/{practice}/clients/{client}/settings",
            "PUT /api/practices/{practice}/clients/{client}/practice-code",
            "PUT /api/practices/{practice}/clients/{client}/income-sources",
            "PUT /api/practices/{practice}/clients/{client}/self-employed-mark",
            "DELETE /api/practices/{practice}/clients/{client}/self-employed-mark",
            "GET /api/practices/{practice}/clients/{client}/category-list",
            "GET /api/practices/{practice}/clients/{client}/history",
            "POST /api/practices/{practice}/clients/{client}/deactivation",
            "POST /api/practices/{practice}/clients/{client}/reactivation",
            "GET /api/practices/{practice}/onboarding-options",
            "GET /api/practices/{practice}/client-uploads/template",
            "GET /api/practices/{practice}/client-uploads/template.csv",
            "POST /api/practices/{practice}/client-uploads",
            "GET /api/practices/{practice}/client-uploads",
            "GET /api/practices/{practice}/client-uploads/{bulk}",
            "DELETE /api/practices/{practice}/client-uploads/{bulk}",
            "POST /api/practices/{practice}/client-uploads/{bulk}/plan",
            "POST /api/practices/{practice}/client-uploads/{bulk}/application",
            "GET /api/practices/{practice}/client-uploads/{bulk}/rows",
            "GET /api/practices/{practice}/client-uploads/{bulk}/rows.csv",
            "POST /api/practices/{practice}/practice-code-uploads",
            "GET /api/practices/{practice}/practice-code-uploads",
            "GET /api/practices/{practice}/practice-code-uploads/{bulk}",
            "DELETE /api/practices/{practice}/practice-code-uploads/{bulk}",
            "POST /api/practices/{practice}/practice-code-uploads/{bulk}/plan",
            "POST /api/practices/{practice}/practice-code-uploads/{bulk}/application",
            "GET /api/practices/{practice}/practice-code-uploads/{bulk}/rows",
            "GET /api/practices/{practice}/practice-code-uploads/{bulk}/rows.csv");
  }
}
