package io.clientele.client.roster.http;

import io.clientele.client.account.ClientKind;
import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Column;
import io.clientele.client.roster.Filter;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.Position;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.clientele.client.roster.Words;
import io.clientele.platform.http.BadRequest;
import io.clientele.platform.http.Fault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked of the list. */
record RosterParameters(
    @Size(max = 160) @Nullable String search,
    @Nullable ClientKind kind,
    @Nullable String cursor,
    @Min(1) @Max(200) @Nullable Integer limit) {

  private static final int USUAL_LIMIT = 50;

  RosterQuery query(Sight sight) {
    return new RosterQuery(
        sight,
        asked(),
        Ordering.BY_NAME,
        cursor == null ? null : position(cursor),
        limit == null ? USUAL_LIMIT : limit);
  }

  private Asked asked() {
    return new Asked(
        Words.of(search == null ? "" : search),
        kind == null
            ? List.of()
            : List.of(new Filter.OneOf(Column.KIND, Set.of(kind.name()), false)));
  }

  private static Position position(String cursor) {
    return Position.of(cursor, Ordering.BY_NAME)
        .orElseThrow(
            () ->
                new BadRequest(
                    List.of(new Fault("cursor", "INVALID", "is not a cursor of this list"))));
  }
}
