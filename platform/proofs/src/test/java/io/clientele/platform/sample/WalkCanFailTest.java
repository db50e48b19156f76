package io.clientele.platform.sample;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testkit.OpenApiWalk;
import io.clientele.testkit.ids.Asker;
import io.clientele.testkit.ids.IdWalk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

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

    @GetMapping("/api/practices/{practice}/tell-tales/{tale}")
    String tell(@PathVariable String practice, @PathVariable String tale) {
      throw new ResponseStatusException(
          tale.equals("theirs") ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND, practice);
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

  @Test
  @DisplayName("LST-4 a walk finds an operation that says of another's thing that it is there")
  void a_walk_finds_an_operation_that_tells() {
    var walk =
        walkAs(
            Map.of(
                "practice",
                "another",
                "tale",
                "theirs",
                "note",
                "their-note",
                "bulk",
                "their-upload"));
    assertThatThrownBy(walk::walk)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/tell-tales/{tale} by an admin about another {tale}, AS_IT_IS");
  }

  @Test
  @DisplayName("LST-4 a walk does not pass over a kind of thing nobody has said an id of")
  void a_walk_asks_for_an_id_of_everything() {
    var walk = walkAs(Map.of("practice", "another", "note", "their-note", "bulk", "their-upload"));
    assertThatThrownBy(walk::walk)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("say an id of another {tale}");
  }

  private IdWalk walkAs(Map<String, String> hidden) {
    var bearer = tokens.bearer(PRACTICE, "ann", "PRACTICE_ADMIN");
    var walk =
        new IdWalk(port, database.getMongoDatabase(), topics)
            .asked(new Asker("an admin", bearer, Map.of("practice", PRACTICE), hidden));
    var notes = "/api/practices/{practice}/notes";
    for (var one :
        List.of(
            "POST " + notes,
            "GET " + notes + "/broken",
            "POST " + notes + "/{note}/stars",
            "PUT " + notes + "/{note}/title",
            "POST /api/practices/{practice}/lenient")) {
      walk.leavingOut(one, "not what this is about");
    }
    return walk;
  }
}
