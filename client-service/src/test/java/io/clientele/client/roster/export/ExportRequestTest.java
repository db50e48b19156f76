package io.clientele.client.roster.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Filter;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.search.Words;
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
          new Sight("p1", "stan"),
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
    var stored = Document.parse(Json.MAPPER.writeValueAsString(ExportRequest.of(QUERY))).toJson();
    var wanted = Json.MAPPER.readValue(stored, ExportRequest.class);
    assertThat(wanted.asked()).isEqualTo(QUERY.asked());
    assertThat(wanted.order()).isEqualTo(QUERY.order());
    assertThat(wanted.grantedTo()).isEqualTo("stan");
  }

  @Test
  @DisplayName(
      "LST-4 an export shows what its requester sees by now, and no more than when they asked")
  void never_wider() {
    var restricted = ExportRequest.of(QUERY);
    var all = ExportRequest.of(Desk.all(Desk.ADA));
    var ofStan = new Sight("p1", "stan");
    assertThat(restricted.sight("p1", "stan", "STANDARD")).isEqualTo(ofStan);
    assertThat(restricted.sight("p1", "stan", "PRACTICE_ADMIN")).isEqualTo(ofStan);
    assertThat(all.sight("p1", "ada", "CLIENT_ADMIN")).isEqualTo(new Sight("p1", "ada"));
    assertThat(all.sight("p1", "ada", "PRACTICE_ADMIN")).isEqualTo(new Sight("p1", null));
  }
}
