package io.clientele.subscription.usage.http;

import io.clientele.platform.http.BadRequest;
import io.clientele.platform.http.Fault;
import io.clientele.subscription.usage.Place;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which month, and which part of the list.
 *
 * @param month this one unless it is given
 */
record UsageParameters(
    @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])") @Nullable String month,
    @Nullable String cursor,
    @Min(1) @Max(500) @Nullable Integer limit) {

  private static final int USUAL_LIMIT = 100;

  YearMonth monthOr(YearMonth now) {
    return month == null ? now : YearMonth.parse(month);
  }

  int limitOrUsual() {
    return limit == null ? USUAL_LIMIT : limit;
  }

  @Nullable String after() {
    return cursor == null ? null : place(cursor);
  }

  private static String place(String cursor) {
    return Place.of(cursor)
        .orElseThrow(
            () ->
                new BadRequest(
                    List.of(new Fault("cursor", "INVALID", "is not a cursor of this list"))));
  }
}
