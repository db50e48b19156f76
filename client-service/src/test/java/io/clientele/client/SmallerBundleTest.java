package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.bundle.verdict.BundleState;
import io.clientele.platform.consume.Told;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A practice wishes for a smaller bundle, as subscription-service tells it. */
class SmallerBundleTest extends ClientServiceTest {

  @Test
  @DisplayName("CLI-9 a smaller bundle holds once nothing above it is taken, and that is said")
  void a_smaller_bundle_holds() {
    var desk = desk().opened("UK", 4);
    desk.add("One");
    desk.add("Two");
    desk.wished(4, 1, 2);
    var said = awaitSaid(desk, 1);
    assertThat(said.getFirst().type()).isEqualTo("io.clientele.client.BundleLowered.v1");
    assertThat(said.getFirst().state(BundleState.class))
        .isEqualTo(new BundleState(desk.practice, 1, 2, true, 2));
    assertThat(desk.get("/onboarding-options").body().at("/bundle/limit").asInt()).isEqualTo(2);
    assertThat(desk.get("/overview").body().at("/bundle/limit").asInt()).isEqualTo(2);
    var refused = desk.add("Three");
    assertThat(refused.codes()).containsExactly("BUNDLE_FULL");
    assertThat(refused.body().get("limit").asInt()).isEqualTo(2);
    assertThat(refused.body().get("used").asInt()).isEqualTo(2);
    assertThat(desk.get("/clients").names()).containsExactly("One", "Two");
  }

  @Test
  @DisplayName("CLI-9 a bundle that is too small is not had, and clients are added as before")
  void a_bundle_that_is_too_small_is_not_had() {
    var desk = desk().opened("US", 3);
    desk.add("One");
    desk.add("Two");
    desk.wished(3, 1, 1);
    var said = awaitSaid(desk, 1);
    assertThat(said.getFirst().type()).isEqualTo("io.clientele.client.BundleKept.v1");
    assertThat(said.getFirst().state(BundleState.class))
        .isEqualTo(new BundleState(desk.practice, 1, 1, false, 2));
    assertThat(desk.get("/onboarding-options").body().at("/bundle/limit").asInt()).isEqualTo(3);
    assertThat(desk.add("Three").status()).isEqualTo(201);
    // The wish still stands and is told once more: it has its verdict.
    desk.wished(3, 1, 1);
    desk.wished(3, 2, 3);
    assertThat(awaitSaid(desk, 2)).hasSize(2);
  }

  private List<Told> awaitSaid(Desk desk, int times) {
    return Awaitility.await("verdicts")
        .until(
            () -> topics.about("clientele.client", "bundle/" + desk.practice),
            said -> said.size() >= times);
  }
}
