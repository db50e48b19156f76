package io.clientele.subscription.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClientsUsageTest {

  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final Instant NOW = Instant.parse("2026-05-02T00:00:00Z");

  private static Usages.OfClient client(String id) {
    return new Usages.OfClient(id, Map.of());
  }

  @Test
  @DisplayName(
      "SUB-5 a client nobody reported on has no number, and one with nothing has none left")
  void rows() {
    var page =
        ClientsUsage.page(
            MAY, List.of(client("a"), client("b")), List.of(new Extracted("b", MAY, 0, NOW)), 2);
    assertThat(page)
        .isEqualTo(
            new ClientsUsage(
                MAY,
                List.of(new ClientsUsage.Row("a", null, null), new ClientsUsage.Row("b", 0L, NOW)),
                null));
  }

  @Test
  @DisplayName("SUB-5 a page ends with a cursor that names its last client, if there are more")
  void pages() {
    var page = ClientsUsage.page(MAY, List.of(client("a"), client("b")), List.of(), 1);
    assertThat(page.items()).containsExactly(new ClientsUsage.Row("a", null, null));
    assertThat(Place.of(Objects.requireNonNull(page.nextCursor()))).contains("a");
    assertThat(ClientsUsage.page(MAY, List.of(), List.of(), 1).nextCursor()).isNull();
  }

  @Test
  @DisplayName("LST-3 a cursor that we did not give away is none")
  void cursors() {
    for (var odd :
        List.of("", "%", "YQ==", "YR", Place.after("a b"), Place.after("x".repeat(101)))) {
      assertThat(Place.of(odd)).as(odd).isEmpty();
    }
    assertThat(Place.of(Place.after("x".repeat(100)))).isPresent();
  }

  @Test
  @DisplayName(
      "SUB-5 sums are for practice and client admins, single clients for who sees them all")
  void roles() {
    assertThat(UsageRefusal.ofSums("PRACTICE_ADMIN")).isEmpty();
    assertThat(UsageRefusal.ofSums("CLIENT_ADMIN")).isEmpty();
    assertThat(UsageRefusal.ofSums("STANDARD")).isPresent();
    assertThat(UsageRefusal.ofSums("BUSINESS_ADMIN")).isPresent();
    assertThat(UsageRefusal.ofEachClient("PRACTICE_ADMIN")).isEmpty();
    assertThat(UsageRefusal.ofEachClient("CLIENT_ADMIN"))
        .hasValueSatisfying(
            no -> assertThat(no.toString()).contains("PRACTICE_ADMIN", "EVERY_CLIENT_ONLY"));
  }
}
