package io.clientele.client.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.activity.ActivityReport;
import io.clientele.client.activity.HealthReport;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LineTest {

  private static final Instant T1 = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant T2 = Instant.parse("2026-02-01T00:00:00Z");

  @Test
  @DisplayName("LST-1 the newest connection counts, by its id if two are as new")
  void the_newest_connection_counts() {
    var line =
        line(
            client(List.of("BOOKKEEPING")),
            null,
            List.of(
                integration("c1", "SAGE", T1, T1),
                integration("c3", "XERO", T2, null),
                integration("c2", "SAGE", T2, T1)));
    assertThat(line.values())
        .containsEntry(Column.SOFTWARE, "XERO")
        .containsEntry(Column.INTEGRATION_STATUS, "CONNECTED")
        .doesNotContainKey(Column.INTEGRATION_ENDS_AT);
  }

  @Test
  @DisplayName("LST-1 an unknown value is none, never 0")
  void an_unknown_value_is_none() {
    var line = line(client(List.of("BOOKKEEPING")), null, List.of());
    assertThat(line.values())
        .containsOnlyKeys(Column.NAME, Column.KIND, Column.STATUS, Column.CREATED_AT);
    assertThat(line.words()).containsExactly("cafe", "noir");
  }

  @Test
  @DisplayName("LST-1 figures of health show only with the licence")
  void health_shows_only_with_the_licence() {
    assertThat(line(client(List.of("BOOKKEEPING", "COMMERCE")), null, List.of()).values())
        .doesNotContainKeys(Column.HEALTH_SCORE, Column.HEALTH_BAND)
        .containsEntry(Column.ADD_ONS, "COMMERCE");
    var reported =
        sources(client(List.of("COMMERCE", "BOOKKEEPING", "DATA_HEALTH_INSIGHTS")), null);
    assertThat(Line.NONE.next(reported).values())
        .containsEntry(Column.HEALTH_SCORE, 80L)
        .containsEntry(Column.HEALTH_BAND, "GOOD")
        .containsEntry(Column.ADD_ONS, "COMMERCE,DATA_HEALTH_INSIGHTS")
        .containsEntry(Column.COSTS, 0L)
        .doesNotContainKey(Column.SALES);
  }

  @Test
  @DisplayName("LST-4 the adder sees a client until grants are heard, then those who have them")
  void who_sees_a_client() {
    var client = client(List.of("BOOKKEEPING"));
    var added = Line.NONE.next(sources(client, null));
    assertThat(added.seenBy()).containsExactlyInAnyOrder("p", "p/ann");
    assertThat(added.left()).isEmpty();
    var granted = added.next(sources(client, new Access(Set.of("bob"), Set.of(), "bob")));
    assertThat(granted.seenBy()).containsExactlyInAnyOrder("p", "p/bob");
    assertThat(granted.left()).containsExactly("p/ann");
    assertThat(granted.values()).containsEntry(Column.ACCOUNT_MANAGER, "bob");
    var again = granted.next(sources(client, new Access(Set.of("ann"), Set.of(), null)));
    assertThat(again.seenBy()).containsExactlyInAnyOrder("p", "p/ann");
    assertThat(again.left()).containsExactly("p/bob");
  }

  @Test
  @DisplayName("LST-4 nobody sees a client that was not heard of yet")
  void nobody_sees_what_was_not_heard_of() {
    assertThat(Line.NONE.next(sources(null, new Access(Set.of("bob"), Set.of(), null))))
        .isEqualTo(Line.NONE);
    var seen = Line.NONE.next(sources(client(List.of()), null));
    assertThat(seen.next(sources(null, null)).left()).containsExactlyInAnyOrder("p", "p/ann");
  }

  private static Line line(
      ListedClient client, @Nullable Access access, List<Integration> integrations) {
    var health = List.of(new HealthReport("h", T1, 80));
    return Line.NONE.next(new Sources(client, access, integrations, List.of(), List.of(), health));
  }

  private static Sources sources(@Nullable ListedClient client, @Nullable Access access) {
    var none =
        new ActivityReport("a", T1, 0L, null, null, null, null, null, null, null, null, null);
    return new Sources(
        client,
        access,
        List.of(),
        List.of(),
        List.of(none),
        List.of(new HealthReport("h", T1, 80)));
  }

  private static Integration integration(
      String id, String software, Instant startedAt, @Nullable Instant endsAt) {
    return new Integration(id, software, "CONNECTED", null, startedAt, endsAt);
  }

  private static ListedClient client(List<String> solutions) {
    return new ListedClient(
        "c",
        "p",
        "Café Noir",
        null,
        "BUSINESS",
        "ACTIVE",
        "PRACTICE",
        solutions,
        "x@e",
        "ann",
        T1,
        null);
  }
}
