package io.clientele.client.roster.http;

import io.clientele.client.roster.Asked;
import io.clientele.client.roster.Ordering;
import io.clientele.client.roster.Position;
import io.clientele.client.roster.RosterQuery;
import io.clientele.client.roster.Sight;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** In which order the list is shown, and how much of it (LST-3). */
record PageParameters(
    @Schema(
            description =
                "a column, with - before it for descending; usually name, or what one range is asked of")
        @Nullable String sort,
    @Nullable String cursor,
    @Schema(type = "integer", minimum = "1", maximum = "200") @Nullable String limit) {

  private static final int USUAL_LIMIT = 50;
  private static final int MOST = 200;

  /** One page of what is asked. */
  RosterQuery query(Sight sight, Asked asked, Faults faults) {
    var order = order(asked, faults);
    return new RosterQuery(sight, asked, order, after(order, faults), limit(faults));
  }

  /** The order that is asked for. */
  private Ordering order(Asked asked, Faults faults) {
    var named = sort == null ? null : Ordering.named(sort).orElse(null);
    if (sort != null && named == null) {
      faults.invalid("sort", "is no column of the list");
    }
    return named == null ? asked.usualOrder() : named;
  }

  private @Nullable Position after(Ordering order, Faults faults) {
    var after = cursor == null ? null : Position.of(cursor, order).orElse(null);
    if (cursor != null && after == null) {
      faults.invalid("cursor", "is not a cursor of this list in this order");
    }
    return after;
  }

  private int limit(Faults faults) {
    if (limit == null) {
      return USUAL_LIMIT;
    }
    try {
      var wanted = Integer.parseInt(limit);
      if (wanted < 1 || wanted > MOST) {
        faults.invalid("limit", "is from 1 to " + MOST);
      }
      return wanted;
    } catch (NumberFormatException e) {
      faults.wrongType("limit", "is no number");
      return USUAL_LIMIT;
    }
  }
}
