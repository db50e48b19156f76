package io.clientele.integration.lists.http;

import io.clientele.integration.lists.ItemPosition;
import io.clientele.integration.lists.ItemQuery;
import io.clientele.platform.http.BadRequest;
import io.clientele.platform.http.Fault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which page is asked for. */
record ListParameters(@Nullable String cursor, @Min(1) @Max(200) @Nullable Integer limit) {

  private static final int USUAL_LIMIT = 50;

  ItemQuery query() {
    return new ItemQuery(
        cursor == null ? null : position(cursor), limit == null ? USUAL_LIMIT : limit);
  }

  private static ItemPosition position(String cursor) {
    return ItemPosition.of(cursor)
        .orElseThrow(
            () ->
                new BadRequest(
                    List.of(new Fault("cursor", "INVALID", "is not a cursor of this list"))));
  }
}
