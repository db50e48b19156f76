package io.clientele.integration.forecast.http;

import io.clientele.integration.forecast.Forecast;
import io.clientele.integration.forecast.Place;
import io.clientele.platform.http.BadRequest;
import io.clientele.platform.http.Fault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a forecast.
 *
 * @param days what ends in so many days; 30 unless told
 * @param person of what this login signed in for last alone
 */
record ForecastParameters(
    @Min(1) @Max(3650) @Nullable Integer days,
    @Size(min = 1, max = 64) @Nullable String person,
    @Nullable String cursor,
    @Min(1) @Max(200) @Nullable Integer limit) {

  private static final int USUAL_DAYS = 30;
  private static final int USUAL_LIMIT = 50;

  Forecast.Query query() {
    return new Forecast.Query(
        Objects.requireNonNullElse(days, USUAL_DAYS),
        person,
        cursor == null ? null : place(cursor),
        Objects.requireNonNullElse(limit, USUAL_LIMIT));
  }

  private static Place place(String cursor) {
    return Place.of(cursor)
        .orElseThrow(
            () ->
                new BadRequest(
                    List.of(new Fault("cursor", "INVALID", "is not a cursor of a forecast"))));
  }
}
