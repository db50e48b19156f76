package io.clientele.client.history.http;

import io.clientele.client.history.Histories;
import io.clientele.client.history.HistoryPage;
import io.clientele.client.history.Place;
import io.clientele.platform.http.BadRequest;
import io.clientele.platform.http.Fault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of a history is asked for. */
record HistoryParameters(@Nullable String cursor, @Min(1) @Max(200) @Nullable Integer limit) {

  private static final int USUAL_LIMIT = 50;

  HistoryPage of(Histories histories, String subject) {
    return histories.find(
        subject, cursor == null ? null : place(cursor), limit == null ? USUAL_LIMIT : limit);
  }

  private static Place place(String cursor) {
    return Place.of(cursor)
        .orElseThrow(
            () ->
                new BadRequest(
                    List.of(new Fault("cursor", "INVALID", "is not a cursor of this history"))));
  }
}
