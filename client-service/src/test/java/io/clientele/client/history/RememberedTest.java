package io.clientele.client.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedTest {

  @ParameterizedTest(name = "LIF-5 {0} is remembered")
  @DisplayName("LIF-5 what is on the list is found by its full type, and called without a version")
  @EnumSource
  void found_by_its_full_type(Remembered one) {
    assertThat(Remembered.of("io.clientele.client." + one.what() + ".v1")).contains(one);
    assertThat(one.what()).matches("[A-Za-z]+");
  }

  @ParameterizedTest(name = "LIF-5 {0} is not remembered")
  @DisplayName("LIF-5 what is not on the list is not remembered")
  @ValueSource(
      strings = {
        "io.clientele.client.ClientUserInvitationRequested.v1",
        "io.clientele.client.ClientRetold.v1",
        "io.clientele.client.ClientCreated.v2",
        "io.clientele.other.ClientCreated.v1",
        "ClientCreated.v1",
        ""
      })
  void not_on_the_list(String type) {
    assertThat(Remembered.of(type)).isEmpty();
  }

  @Test
  @DisplayName("LIF-5 of a change only the fields on the list are kept, a null as a null")
  void only_the_fields_on_the_list() {
    var change = new HashMap<String, @Nullable Object>();
    change.put("client", "c1");
    change.put("connection", null);
    change.put("colleagues", List.of("ada"));
    change.put("email", "chloe@bakery.example");
    assertThat(Remembered.CLIENT_CREATED.kept(change))
        .hasSize(2)
        .containsEntry("connection", null)
        .containsEntry("colleagues", List.of("ada"));
    assertThat(Remembered.CLIENT_REACTIVATED.kept(change)).isEmpty();
    assertThat(Remembered.CLIENT_SETTINGS_CHANGED.kept(Map.of("after", 1, "before", 0)))
        .containsExactly(Map.entry("before", 0), Map.entry("after", 1));
  }
}
