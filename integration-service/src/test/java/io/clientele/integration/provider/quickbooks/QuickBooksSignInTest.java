package io.clientele.integration.provider.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.ProviderFault.GrantRefused;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuickBooksSignInTest {

  private final QuickBooksKitWorld world = new QuickBooksKitWorld();

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  @DisplayName(
      "INT-3 who comes back with another company than was allowed is refused, without a rest")
  void another_company() {
    var before = world.signIns();
    assertThatThrownBy(world::signInForAnother)
        .isInstanceOf(GrantRefused.class)
        .hasMessageContaining("company");
    assertThat(world.signIns()).as("given back").isEqualTo(before);
  }

  @Test
  @DisplayName("INT-7 of two refreshes at once the second is refused, and the first has the tokens")
  void two_refreshes_at_once() {
    world.atOnce(Duration.ofHours(1));
    var tokens = world.signedIn();
    var first = world.adapter().refresh(tokens.refresh());
    assertThatThrownBy(() -> world.adapter().refresh(tokens.refresh()))
        .isInstanceOf(GrantRefused.class);
    assertThat(world.adapter().organisations(first.access())).hasSize(1);
  }
}
