package io.clientele.client.roster.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Filter;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sights;
import io.clientele.client.roster.search.Words;
import io.clientele.platform.audience.Viewer;
import io.clientele.platform.event.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExportRequestTest {

  private static final RosterQuery QUERY =
      new RosterQuery(
          Sights.granted("p1", "stan", "red"),
          new Asked(
              Words.of("old bak"),
              List.of(
                  new Filter.OneOf(Column.KIND, Set.of("BUSINESS", "SELF_EMPLOYED"), true),
                  new Filter.Between(Column.COSTS, 5_000_000_000L, null, false),
                  new Filter.Between(Column.LATEST_ITEM, null, LocalDate.EPOCH, true),
                  new Filter.Between(
                      Column.CREATED_AT, Instant.EPOCH, Instant.ofEpochMilli(7), false))),
          new Ordering(Column.HEALTH_SCORE, true),
          null,
          50);

  @Test
  @DisplayName("LST-6 what was asked for is read back from the job as it was asked")
  void read_back() {
    var wanted = read(Json.MAPPER.writeValueAsString(ExportRequest.of("stan", QUERY)));
    assertThat(wanted.asked()).isEqualTo(QUERY.asked());
    assertThat(wanted.order()).isEqualTo(QUERY.order());
    assertThat(wanted.sight(admin("stan"))).isEqualTo(QUERY.sight());
    assertThat(wanted.grantedTo()).as("what an older release reads").isEqualTo("stan");
  }

  @Test
  @DisplayName("LST-6 what an older release was asked for is read as it would have read it")
  void of_an_older_release() {
    var some =
        read("{\"grantedTo\": \"stan\", \"words\": [], \"filters\": [], \"column\": \"NAME\"}");
    assertThat(some.sight(admin("stan"))).isEqualTo(Sights.granted("p1", "stan"));
    assertThat(some.sight(standard("stan", "red"))).isEqualTo(Sights.granted("p1", "stan"));
    var all = read("{\"words\": [], \"filters\": [], \"column\": \"NAME\"}");
    assertThat(all.sight(admin("ada"))).isEqualTo(Sights.all("p1"));
    var made = Json.MAPPER.readValue("{\"file\": \"f\", \"grantedTo\": \"stan\"}", Made.class);
    assertThat(made.mayBeShownTo(Sights.granted("p1", "stan", "red"))).isTrue();
    assertThat(made.mayBeShownTo(Sights.granted("p1", "cal"))).isFalse();
    var madeOfAll = Json.MAPPER.readValue("{\"file\": \"f\"}", Made.class);
    assertThat(madeOfAll.mayBeShownTo(Sights.all("p1"))).isTrue();
    assertThat(madeOfAll.mayBeShownTo(Sights.granted("p1", "stan"))).isFalse();
  }

  @Test
  @DisplayName(
      "LST-4 an export shows what its requester sees by now, and no more than when they asked")
  void never_wider() {
    var restricted = ExportRequest.of("stan", QUERY);
    var all = ExportRequest.of("ada", Desk.all(Desk.ADA));
    assertThat(restricted.sight(standard("stan", "red"))).isEqualTo(QUERY.sight());
    assertThat(restricted.sight(standard("stan", "blue")))
        .as("out of one team and into another")
        .isEqualTo(Sights.granted("p1", "stan"));
    assertThat(restricted.sight(admin("stan"))).isEqualTo(QUERY.sight());
    assertThat(all.sight(standard("ada", "red"))).isEqualTo(Sights.granted("p1", "ada", "red"));
    assertThat(all.sight(admin("ada"))).isEqualTo(Sights.all("p1"));
  }

  @Test
  @DisplayName("LST-4 a file is shown to nobody who is out of a team it was made for")
  void out_of_a_team() {
    var made = new Made("f", 1, 1, "stan", Sights.granted("p1", "stan", "red").audiences());
    assertThat(made.mayBeShownTo(Sights.granted("p1", "stan", "red", "blue"))).isTrue();
    assertThat(made.mayBeShownTo(Sights.granted("p1", "stan", "blue"))).isFalse();
    assertThat(made.mayBeShownTo(Sights.all("p1"))).isTrue();
  }

  private static ExportRequest read(String stored) {
    return Json.MAPPER.readValue(Document.parse(stored).toJson(), ExportRequest.class);
  }

  private static Viewer admin(String login) {
    return new Viewer("p1", login, "PRACTICE_ADMIN", Set.of());
  }

  private static Viewer standard(String login, String... teams) {
    return new Viewer("p1", login, "STANDARD", Set.of(teams));
  }
}
