package io.clientele.invitation.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.Instance;
import io.clientele.invitation.World;
import io.clientele.invitation.invitation.InvitationRefusal;
import io.clientele.invitation.invitation.Language;
import io.clientele.invitation.invitation.Rights;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PreviewingTest {

  private final World world = new World();
  private final Previewing previewing =
      new Previewing(
          new Rights(world, world),
          world,
          new Letters(
              world, world, Instance.LINKS, "https://clientele.example", null, Instance.WEEK));

  private Preview preview(String login, @Nullable String client) {
    return previewing.preview(
        world.caller(login), client, Language.EN, Occasion.INVITATION, "Grace");
  }

  private static InvitationRefusal refusal(Preview preview) {
    return (InvitationRefusal) ((Preview.Refused) preview).why().reason();
  }

  @Test
  @DisplayName("INV-9 who may invite may see the letter, with a link that leads nowhere")
  void who_may_invite() {
    var toUser = (Preview.Shown) preview("bob", "c1");
    assertThat(toUser.letter().sentence())
        .isEqualTo("Ada & Co invites you to Bakery & Sons on Clientele.");
    assertThat(toUser.letter().address()).isEqualTo("https://clientele.example/invitation/sample");
    var toColleague = (Preview.Shown) preview("ada", null);
    assertThat(toColleague.letter().business()).isNull();
    assertThat(toColleague.letter().greeting()).isEqualTo("Hello Grace,");
  }

  @Test
  @DisplayName("INV-9 who may not invite does not see the letter either")
  void who_may_not() {
    assertThat(refusal(preview("bob", null))).isEqualTo(InvitationRefusal.PRACTICE_ADMIN_ONLY);
    assertThat(refusal(preview("ada", "c2"))).isEqualTo(InvitationRefusal.CLIENT_NOT_FOUND);
    world.businesses.remove("c1");
    assertThat(refusal(preview("ada", "c1"))).isEqualTo(InvitationRefusal.NOT_KNOWN_YET);
    world.known.clear();
    assertThat(refusal(preview("ada", null))).isEqualTo(InvitationRefusal.NOT_KNOWN_YET);
  }
}
