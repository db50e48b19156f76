package io.clientele.client.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OverviewTest {

  @Test
  @DisplayName("LST-9 an overview counts clients by status, kind, health band and integration")
  void an_overview_counts() {
    var told =
        Overview.of(
            List.of(
                new Alike(
                    "ACTIVE", "PRACTICE", "BUSINESS", "GOOD", "CONNECTED", true, true, 2, 1, 5),
                new Alike(
                    "ACTIVE", "PRACTICE", "SELF_EMPLOYED", null, "EXPIRED", true, false, 3, 2, 2),
                new Alike(
                    "DEACTIVATED", "PRACTICE", "BUSINESS", "POOR", null, false, true, 4, 0, 0),
                new Alike(
                    "A_NEWER_ONE",
                    "PRACTICE",
                    "BUSINESS",
                    null,
                    "IMPORTING",
                    false,
                    false,
                    5,
                    0,
                    0)),
            7,
            9);
    assertThat(told.clients()).isEqualTo(14);
    assertThat(told.byStatus())
        .isEqualTo(Map.of("ACTIVE", 5L, "DEACTIVATED", 4L, "A_NEWER_ONE", 5L));
    assertThat(told.byKind()).isEqualTo(Map.of("BUSINESS", 11L, "SELF_EMPLOYED", 3L));
    assertThat(told.byHealthBand())
        .isEqualTo(Map.of("GOOD", 2L, "FAIR", 0L, "POOR", 4L, "UNKNOWN", 8L));
    assertThat(told.byIntegrationStatus())
        .isEqualTo(Map.of("IMPORTING", 5L, "CONNECTED", 2L, "EXPIRED", 3L, "NONE", 4L));
    assertThat(told.integrations()).isEqualTo(new Overview.Integrations(3, 2));
    assertThat(told.openInvitations()).isEqualTo(6);
    assertThat(told.missingPaperwork()).isEqualTo(new Overview.MissingPaperwork(3, 7));
    assertThat(told.bundle()).isEqualTo(new Overview.Use(5, 7, 9));
  }

  @Test
  @DisplayName("CLI-9 of the clients in an overview those use a slot that are active and paid for")
  void who_uses_a_slot() {
    var told =
        Overview.of(
            List.of(
                new Alike("ACTIVE", "PRACTICE", "BUSINESS", null, null, false, false, 2, 0, 0),
                new Alike("ACTIVE", "CLIENT", "BUSINESS", null, null, false, false, 3, 0, 0),
                new Alike("DEACTIVATED", "PRACTICE", "BUSINESS", null, null, false, false, 4, 0, 0),
                new Alike("DEACTIVATED", "CLIENT", "BUSINESS", null, null, false, false, 5, 0, 0)),
            7,
            9);
    assertThat(told.bundle()).isEqualTo(new Overview.Use(2, 7, 9));
  }

  @Test
  @DisplayName("LST-9 an overview of nobody names all there could be")
  void an_overview_of_nobody() {
    var told = Overview.of(List.of(), null, null);
    assertThat(told.clients()).isZero();
    assertThat(told.byStatus()).isEqualTo(Map.of("ACTIVE", 0L, "DEACTIVATED", 0L));
    @Nullable Integer unknown = null;
    assertThat(told.bundle()).isEqualTo(new Overview.Use(0, unknown, unknown));
  }
}
