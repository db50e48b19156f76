package io.clientele.invitation.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.World;
import io.clientele.platform.token.Caller;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RightsTest {

  private static final Offer COLLEAGUE = Offer.toColleague("p1", Role.STANDARD, List.of(), "ada");
  private static final Offer BY_BOB =
      Offer.toClientUser("p1", "c1", "Bakery", Role.BUSINESS_USER, "bob");

  private final World world = new World();
  private final Rights rights = new Rights(world, world);

  @Test
  @DisplayName("INV-1 practice admins invite colleagues, and nobody else does")
  void practice_admins_invite_colleagues() {
    assertThat(rights.against(world.caller("ada"), Kind.COLLEAGUE, "")).isEmpty();
    assertThat(rights.against(world.caller("bob"), Kind.COLLEAGUE, ""))
        .hasValueSatisfying(
            no -> assertThat(no.reason()).isEqualTo(InvitationRefusal.PRACTICE_ADMIN_ONLY));
  }

  @Test
  @DisplayName("INV-1 who sees a client invites its users, and nobody else does")
  void who_sees_a_client_invites_its_users() {
    assertThat(rights.against(world.caller("bob"), Kind.CLIENT_USER, "c1")).isEmpty();
    world.seeing.clear();
    assertThat(rights.against(world.caller("bob"), Kind.CLIENT_USER, "c1"))
        .hasValueSatisfying(
            no -> assertThat(no.reason()).isEqualTo(InvitationRefusal.CLIENT_NOT_FOUND));
  }

  @Test
  @DisplayName(
      "LST-4 a client known by name alone is not known yet, and to another practice unknown")
  void a_client_known_by_name_alone() {
    world.opened.clear();
    assertThat(rights.against(world.caller("ada"), Kind.CLIENT_USER, "c1"))
        .hasValueSatisfying(
            no -> assertThat(no.reason()).isEqualTo(InvitationRefusal.NOT_KNOWN_YET));
    var stranger = Caller.ofPractice("eve", "p2", "PRACTICE_ADMIN", Set.of());
    assertThat(rights.against(stranger, Kind.CLIENT_USER, "c1"))
        .isEqualTo(rights.against(stranger, Kind.CLIENT_USER, "none"))
        .hasValueSatisfying(
            no -> assertThat(no.reason()).isEqualTo(InvitationRefusal.CLIENT_NOT_FOUND));
  }

  @Test
  @DisplayName("LST-4 practice admins see all invitations, others those of clients they see")
  void who_sees_which() {
    assertThat(rights.sees(world.caller("ada"), COLLEAGUE)).isTrue();
    assertThat(rights.sees(world.caller("bob"), COLLEAGUE)).isFalse();
    assertThat(rights.sees(world.caller("bob"), BY_BOB)).isTrue();
    world.seeing.clear();
    assertThat(rights.sees(world.caller("bob"), BY_BOB)).isFalse();
    assertThat(rights.sees(world.caller("ada"), BY_BOB)).isTrue();
  }

  @Test
  @DisplayName("INV-4a an offer stands while whoever made it may still make it")
  void an_offer_stands_while_its_maker_may() {
    assertThat(rights.againstStanding(COLLEAGUE)).isEmpty();
    assertThat(rights.againstStanding(BY_BOB)).isEmpty();
    world.seeing.remove("bob");
    assertThat(rights.againstStanding(BY_BOB))
        .hasValueSatisfying(
            no -> assertThat(no.reason()).isEqualTo(InvitationRefusal.INVITER_MAY_NOT));
    world.roles.put("ada", "STANDARD");
    assertThat(rights.againstStanding(COLLEAGUE)).isPresent();
    world.roles.remove("ada");
    assertThat(rights.againstStanding(COLLEAGUE))
        .hasValueSatisfying(
            no -> assertThat(no.reason()).isEqualTo(InvitationRefusal.INVITER_MAY_NOT));
  }

  @Test
  @DisplayName("INV-4a who was not heard of yet is asked about again, not refused")
  void not_heard_of_yet() {
    world.opened.clear();
    assertThat(rights.againstStanding(BY_BOB))
        .hasValueSatisfying(
            no -> assertThat(no.reason()).isEqualTo(InvitationRefusal.NOT_KNOWN_YET));
    assertThat(rights.againstStanding(COLLEAGUE)).isEmpty();
    world.logins.clear();
    assertThat(rights.againstStanding(COLLEAGUE))
        .hasValueSatisfying(
            no -> assertThat(no.reason()).isEqualTo(InvitationRefusal.NOT_KNOWN_YET));
  }

  @Test
  @DisplayName("INV-4b a membership is had by who has it now, in the same practice or client")
  void who_has_what_is_offered() {
    assertThat(rights.has("grace", COLLEAGUE)).isFalse();
    assertThat(rights.has("bob", COLLEAGUE)).isTrue();
    assertThat(rights.has("grace", BY_BOB)).isFalse();
    world.seeing.add("grace");
    assertThat(rights.has("grace", BY_BOB)).isTrue();
    var elsewhere = Offer.toClientUser("p1", "c2", "Smithy", Role.BUSINESS_USER, "bob");
    assertThat(rights.has("grace", elsewhere)).isFalse();
  }

  @Test
  @DisplayName("INV-1 a client's business admin invites its people; its other users do not")
  void business_admins_invite() {
    world.users.put("zoe", "BUSINESS_ADMIN");
    world.seeing.add("zoe");
    assertThat(rights.against(world.user("zoe"), Kind.CLIENT_USER, "c1")).isEmpty();
    var byZoe = Offer.toClientUser("p1", "c1", "Bakery", Role.BUSINESS_USER, "zoe");
    world.logins.add("zoe");
    assertThat(rights.againstStanding(byZoe)).isEmpty();
    assertThat(rights.sees(world.user("zoe"), BY_BOB)).isTrue();
    assertThat(rights.sees(world.user("zoe"), COLLEAGUE)).isFalse();
    world.users.put("zoe", "BUSINESS_USER");
    assertThat(rights.against(world.user("zoe"), Kind.CLIENT_USER, "c1"))
        .hasValueSatisfying(
            no -> assertThat(no.reason()).isEqualTo(InvitationRefusal.BUSINESS_ADMIN_ONLY));
    assertThat(rights.sees(world.user("zoe"), BY_BOB)).isFalse();
    assertThat(rights.againstStanding(byZoe))
        .hasValueSatisfying(
            no -> assertThat(no.reason()).isEqualTo(InvitationRefusal.INVITER_MAY_NOT));
  }

  @Test
  @DisplayName("INV-1 of one's own client it was not heard yet that one belongs to it: not yet")
  void not_heard_of_the_own_client() {
    var zoe = new Caller("zoe", "", "c1", "BUSINESS_ADMIN", Set.of());
    assertThat(rights.against(zoe, Kind.CLIENT_USER, "c1"))
        .hasValueSatisfying(
            no -> assertThat(no.reason()).isEqualTo(InvitationRefusal.NOT_KNOWN_YET));
    assertThat(rights.against(zoe, Kind.CLIENT_USER, "c2"))
        .hasValueSatisfying(
            no -> assertThat(no.reason()).isEqualTo(InvitationRefusal.CLIENT_NOT_FOUND));
  }
}
