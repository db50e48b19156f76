package io.clientele.client.bundle.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.bundle.verdict.BundleEvent.BundleKept;
import io.clientele.client.bundle.verdict.BundleEvent.BundleLowered;
import io.clientele.platform.decision.Decision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JudgedBundleTest {

  private static final Verdict KEPT = new Verdict(1, 50, false, 51);
  private static final Verdict LOWERED = new Verdict(2, 50, true, 49);

  @Test
  @DisplayName("CLI-9 a verdict is said with what was taken")
  void a_verdict_is_said() {
    assertThat(JudgedBundle.say(null, "p1", KEPT))
        .isEqualTo(Decision.done(new JudgedBundle("p1", KEPT), new BundleKept("p1", 1, 50, 51)));
    assertThat(JudgedBundle.say(new JudgedBundle("p1", KEPT), "p1", LOWERED))
        .isEqualTo(
            Decision.done(new JudgedBundle("p1", LOWERED), new BundleLowered("p1", 2, 50, 49)));
  }

  @Test
  @DisplayName("CLI-9 no verdict is said twice, nor after a later one")
  void no_verdict_is_said_twice() {
    var said = new JudgedBundle("p1", LOWERED);
    assertThat(JudgedBundle.say(said, "p1", LOWERED)).isEqualTo(Decision.unchanged());
    assertThat(JudgedBundle.say(said, "p1", KEPT)).isEqualTo(Decision.unchanged());
  }

  @Test
  @DisplayName("CLI-9 others know all of the last verdict")
  void others_know_all_of_it() {
    assertThat(new JudgedBundle("p1", KEPT).told())
        .isEqualTo(new BundleState("p1", 1, 50, false, 51));
    assertThat(new JudgedBundle("p1", LOWERED).told())
        .isEqualTo(new BundleState("p1", 2, 50, true, 49));
  }
}
