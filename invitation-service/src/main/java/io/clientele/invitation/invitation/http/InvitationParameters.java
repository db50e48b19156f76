package io.clientele.invitation.invitation.http;

import io.clientele.invitation.invitation.InvitationStatus;
import io.clientele.invitation.invitation.MessageStatus;
import io.clientele.invitation.invitation.Position;
import io.clientele.platform.http.BadRequest;
import io.clientele.platform.http.Fault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of the list. */
record InvitationParameters(
    @Nullable InvitationStatus status,
    @Nullable MessageStatus delivery,
    @Nullable String cursor,
    @Min(1) @Max(200) @Nullable Integer limit) {

  private static final int USUAL_LIMIT = 50;

  int most() {
    return limit == null ? USUAL_LIMIT : limit;
  }

  @Nullable Position after() {
    return cursor == null
        ? null
        : Position.of(cursor)
            .orElseThrow(
                () ->
                    new BadRequest(
                        List.of(new Fault("cursor", "INVALID", "is not a cursor of this list"))));
  }
}
