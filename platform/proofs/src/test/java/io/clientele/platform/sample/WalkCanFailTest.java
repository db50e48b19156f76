package io.clientele.platform.sample;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testkit.OpenApiWalk;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Import(WalkCanFailTest.Lenient.class)
@DirtiesContext
@Order(1)
class WalkCanFailTest extends SampleTest {

  /** Not a record: read by Spring's own reader, which ignores what it does not know. */
  static final class Body {
    public String name = "";
  }

  @RestController
  static class Lenient {
    @PostMapping("/api/practices/{practice}/lenient")
    String accept(@PathVariable String practice, @RequestBody Body body) {
      return practice + body.name;
    }
  }

  @Test
  @DisplayName("GTW-2 a walk finds an operation that accepts a field it does not know")
  void a_walk_finds_an_operation_that_accepts_an_unknown_field() {
    var walk =
        new OpenApiWalk(
            port,
            database.getMongoDatabase(),
            topics,
            PRACTICE,
            tokens.bearer(PRACTICE, "ann", "PRACTICE_ADMIN"),
            Set.of());
    assertThatThrownBy(walk::walk)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/lenient");
  }
}
