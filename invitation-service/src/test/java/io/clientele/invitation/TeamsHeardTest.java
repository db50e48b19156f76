package io.clientele.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who sees a client by a team invites for it; no token says so, and none is too old. */
class TeamsHeardTest extends AbstractServiceTest {

  private final String team = UUID.randomUUID().toString();
  private Desk desk;
  private String invitation = "";

  @BeforeEach
  void granted() {
    desk = desk();
    invitation = desk.invited(desk.asAdmin(), desk.user(Desk.someEmail()));
    desk.others.granted(desk.client, desk.practice, team);
    awaitSeen(false);
    desk.others.team(team, desk.practice, desk.colleague);
    desk.others.teams(desk.practice, true);
    awaitSeen(true);
  }

  private void awaitSeen(boolean seen) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> desk.get(desk.asColleague(), "/" + invitation).status() == (seen ? 200 : 404));
  }

  @Test
  @DisplayName("ACC-8 who is taken out of a team no longer sees its clients, with the same token")
  void members() {
    desk.others.team(team, desk.practice);
    awaitSeen(false);
    desk.others.team(team, desk.practice, desk.admin, desk.colleague);
    awaitSeen(true);
    desk.others.granted(desk.client, desk.practice);
    awaitSeen(false);
  }

  @Test
  @DisplayName("ACC-8 teams put to sleep give nothing any more, and give it again awake")
  void sleep() {
    desk.others.teams(desk.practice, false);
    awaitSeen(false);
    desk.others.teams(desk.practice, true);
    awaitSeen(true);
  }

  @Test
  @DisplayName("INV-4a whoever invited by what a team saw may do so no longer once out of it")
  void inviter() {
    var email = Desk.someEmail();
    desk.invited(desk.asColleague(), desk.user(email));
    var link = Desk.mailedLink(email);
    var other = Desk.someEmail();
    desk.invited(desk.asColleague(), desk.user(other));
    assertThat(desk.accept(link).status()).isEqualTo(200);
    var late = Desk.mailedLink(other);
    desk.others.team(team, desk.practice);
    awaitSeen(false);
    assertThat(desk.accept(late).codes()).containsExactly("INVITER_MAY_NOT");
  }
}
