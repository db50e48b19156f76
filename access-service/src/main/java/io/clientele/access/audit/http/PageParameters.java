package io.clientele.access.audit.http;

import io.clientele.access.audit.AuditPosition;
import io.clientele.platform.http.BadRequest;
import io.clientele.platform.http.Fault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which page is asked for. */
record PageParameters(@Nullable String cursor, @Min(1) @Max(200) @Nullable Integer limit) {

  private static final int USUAL_LIMIT = 50;

  int most() {
    return limit == null ? USUAL_LIMIT : limit;
  }

  @Nullable AuditPosition after() {
    return cursor == null
        ? null
        : AuditPosition.of(cursor)
            .orElseThrow(
                () ->
                    new BadRequest(
                        List.of(new Fault("cursor", "INVALID", "is not a cursor of this list"))));
  }
}
