package io.clientele.platform.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrantedTest {

  private final Granted client = new Granted("p1", Set.of("ann", "bob"), Set.of("t1", "t2"));

  @Test
  @DisplayName("ACC-2 whoever sees a client is told every way by which: role, grant and teams")
  void every_way() {
    assertThat(client.paths(new Viewer("p1", "ann", "PRACTICE_ADMIN", Set.of("t2", "t3"))))
        .containsExactlyInAnyOrder(
            Audience.ofAll("p1"), Audience.ofColleague("p1", "ann"), Audience.ofTeam("p1", "t2"));
  }

  @Test
  @DisplayName("ACC-3 one way is enough; none is none")
  void one_way() {
    assertThat(client.isSeenBy(new Viewer("p1", "bob", "STANDARD", Set.of()))).isTrue();
    assertThat(client.isSeenBy(new Viewer("p1", "cid", "CLIENT_ADMIN", Set.of("t1")))).isTrue();
    assertThat(client.isSeenBy(new Viewer("p1", "cid", "CLIENT_ADMIN", Set.of("t3")))).isFalse();
  }

  @Test
  @DisplayName("LST-4 nobody of another practice sees it, whatever they are or are granted there")
  void other_practice() {
    var stranger = new Viewer("p2", "ann", "PRACTICE_ADMIN", Set.of("t1"));

    assertThat(client.paths(stranger)).isEmpty();
  }

  @Test
  @DisplayName("LST-4 no audience is called like another one")
  void keys() {
    assertThat(client.audiences())
        .extracting(Audience::key)
        .containsExactlyInAnyOrder("p1", "p1/ann", "p1/bob", "p1/team/t1", "p1/team/t2");
  }
}
