package io.clientele.integration.story;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What instances must not do is noticed, if one does it. */
class TokensNeverLostCanFailTest {

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private Scenes with(Plant one, Plant other) {
    return new Scenes(world, List.of(new Here(world, one), new Here(world, other)));
  }

  private void assertNoticed(Plant one, Plant other, Consumer<Scenes> scene, String how) {
    assertThatThrownBy(() -> scene.accept(with(one, other)))
        .as(one.name())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(how);
    world.clear();
  }

  @Test
  @DisplayName("INT-7 within one process, too, all ends well where nothing is wrong")
  void all_is_well() {
    with(Plant.NONE, Plant.NONE).stopped();
  }

  @Test
  @DisplayName(
      "INT-7 an older token over a newer one, an end at the first refusal and a lost answer asked"
          + " for at once where that is refused are noticed")
  void noticed() {
    assertNoticed(Plant.OVERWRITES, Plant.NONE, Scenes::stopped, "AuthorisationGranted");
    var hasty = Plant.ASKS_NOBODY_TWICE;
    assertNoticed(hasty, hasty, Scenes::lost, "SAGE");
    var twice = Plant.ASKS_TWICE_AT_ONCE;
    assertNoticed(twice, twice, Scenes::lost, "QUICKBOOKS");
  }
}
