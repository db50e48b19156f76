package io.clientele.invitation.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.invitation.World;
import io.clientele.invitation.invitation.InvitationRefusal;
import io.clientele.platform.aggregate.Cause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChoosingTest {

  private static final Cause CAUSE = Cause.of("test");

  private final World world = new World();
  private final Choosing choosing = new Choosing(world);

  @Test
  @DisplayName("INV-10 people are reminded until a practice admin says otherwise, and then again")
  void off_and_on() {
    assertThat(choosing.wanted(world.caller("bob"))).isTrue();
    assertThat(choosing.choose(world.caller("ada"), false, CAUSE)).isEmpty();
    assertThat(choosing.wanted(world.caller("bob"))).isFalse();
    assertThat(choosing.choose(world.caller("ada"), true, CAUSE)).isEmpty();
    assertThat(choosing.wanted(world.caller("bob"))).isTrue();
  }

  @Test
  @DisplayName("INV-10 nobody else says so")
  void nobody_else() {
    var refusal = choosing.choose(world.caller("bob"), false, CAUSE).orElseThrow();
    assertThat(refusal.reason()).isEqualTo(InvitationRefusal.PRACTICE_ADMIN_ONLY);
    assertThat(refusal.facts()).containsKey("requiredRole");
    assertThat(choosing.wanted(world.caller("ada"))).isTrue();
  }
}
