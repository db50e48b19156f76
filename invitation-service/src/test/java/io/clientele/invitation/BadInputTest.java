package io.clientele.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.OpenApiWalk;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Order(3)
class BadInputTest extends AbstractServiceTest {

  @Autowired MongoDatabaseFactory database;

  @Test
  @DisplayName("GTW-2 bad input at every endpoint is a problem and changes nothing")
  void bad_input_at_every_endpoint() throws Exception {
    var desk = desk();
    var open =
        Set.of(
            "GET /api/invitation-links/{token}", "POST /api/invitation-links/{token}/acceptance");
    var walked =
        new OpenApiWalk(
                port, database.getMongoDatabase(), topics, desk.practice, desk.asAdmin(), open)
            .walk();
    assertThat(walked)
        .containsAll(open)
        .contains(
            "POST /api/practices/{practice}/invitations",
            "GET /api/practices/{practice}/invitations",
            "GET /api/practices/{practice}/invitations/{invitation}")
        .hasSize(23);
  }
}
