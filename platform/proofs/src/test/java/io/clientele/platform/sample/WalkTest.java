package io.clientele.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.OpenApiWalk;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WalkTest extends SampleTest {

  @Test
  @DisplayName("GTW-2 the sample accepts nothing of what a walk over its API document sends")
  void the_sample_accepts_nothing_of_what_a_walk_sends() throws Exception {
    var walk =
        new OpenApiWalk(
            port,
            database.getMongoDatabase(),
            topics,
            PRACTICE,
            tokens.bearer(PRACTICE, "ann", "PRACTICE_ADMIN"),
            Set.of());
    assertThat(walk.walk())
        .containsExactlyInAnyOrder(
            "POST /api/practices/{practice}/notes",
            "POST /api/practices/{practice}/notes/{note}/stars",
            "PUT /api/practices/{practice}/notes/{note}/title",
            "GET /api/practices/{practice}/notes/broken",
            "POST /api/practices/{practice}/star-uploads",
            "GET /api/practices/{practice}/star-uploads",
            "GET /api/practices/{practice}/star-uploads/{bulk}",
            "DELETE /api/practices/{practice}/star-uploads/{bulk}",
            "POST /api/practices/{practice}/star-uploads/{bulk}/plan",
            "POST /api/practices/{practice}/star-uploads/{bulk}/application",
            "GET /api/practices/{practice}/star-uploads/{bulk}/rows",
            "GET /api/practices/{practice}/star-uploads/{bulk}/rows.csv");
  }
}
